import { ZenEngine } from '@gorules/zen-engine';
import { measure, parse, readFacts, readRules, versionOf } from './common.mjs';

const NAMES = { eq: '==', ne: '!=', lt: '<', le: '<=', gt: '>', ge: '>=', in: 'in' };

function operand(side) {
  if (side.fact) return side.fact;
  if (side.sum) return `(${side.sum.join(' + ')})`;
  return JSON.stringify(side.constant);
}

function expression(node) {
  if (node.all) return `(${node.all.map(expression).join(' and ')})`;
  if (node.any) return `(${node.any.map(expression).join(' or ')})`;
  if (node.not) return `not ${expression(node.not)}`;
  return `${operand(node.left)} ${NAMES[node.op]} ${operand(node.right)}`;
}

const [facts, rules] = [readFacts(process.argv[2]), readRules(process.argv[3])];
const node = {
  id: 'rules',
  name: 'rules',
  type: 'expressionNode',
  content: {
    expressions: rules.map((rule) => ({ id: rule.id, key: rule.id, value: expression(parse(rule.when)) })),
    passThrough: false,
    executionMode: 'loop',
    inputField: 'payments',
    outputPath: 'verdicts',
  },
};
const decision = new ZenEngine().createDecision(
  Buffer.from(
    JSON.stringify({
      nodes: [{ id: 'in', name: 'in', type: 'inputNode' }, node, { id: 'out', name: 'out', type: 'outputNode' }],
      edges: [
        { id: 'a', type: 'edge', sourceId: 'in', targetId: 'rules' },
        { id: 'b', type: 'edge', sourceId: 'rules', targetId: 'out' },
      ],
    }),
  ),
);

// A thousand payments a call: the fastest way found.
await measure('@gorules/zen-engine', versionOf('@gorules/zen-engine'), facts, 1, async (payments) => {
  const verdicts = [];
  for (let at = 0; at < payments.length; at += 1000) {
    const { result } = await decision.evaluate({ payments: payments.slice(at, at + 1000) });
    for (const one of result.verdicts) {
      let bits = 0;
      for (let i = 0; i < rules.length; ++i) if (one[rules[i].id]) bits |= 1 << i;
      verdicts.push(bits);
    }
  }
  return verdicts;
});
