import { LogicEngine } from 'json-logic-engine';
import { measure, parse, readFacts, readRules, versionOf } from './common.mjs';

const NAMES = { eq: '===', ne: '!==', lt: '<', le: '<=', gt: '>', ge: '>=', in: 'in' };

function operand(side) {
  if (side.fact) return { var: side.fact };
  if (side.sum) return { '+': side.sum.map((name) => ({ var: name })) };
  return side.constant;
}

function logic(node) {
  if (node.all) return { and: node.all.map(logic) };
  if (node.any) return { or: node.any.map(logic) };
  if (node.not) return { '!': [logic(node.not)] };
  return { [NAMES[node.op]]: [operand(node.left), operand(node.right)] };
}

const [facts, rules] = [readFacts(process.argv[2]), readRules(process.argv[3])];
const version = versionOf('json-logic-engine');
const conditions = rules.map((rule) => logic(parse(rule.when)));

const engine = new LogicEngine();
const compiled = conditions.map((condition) => engine.build(condition));
await measure('json-logic-engine compiled', version, facts, 25, (payments) =>
  payments.map((payment) => {
    let bits = 0;
    for (let i = 0; i < compiled.length; ++i) if (compiled[i](payment)) bits |= 1 << i;
    return bits;
  }),
);
await measure('json-logic-engine interpreted', version, facts, 3, (payments) =>
  payments.map((payment) => {
    let bits = 0;
    for (let i = 0; i < conditions.length; ++i) if (engine.run(conditions[i], payment)) bits |= 1 << i;
    return bits;
  }),
);
