// What the adapters share: reading the facts and the rules, translating conditions, timing, the hash of the verdicts.
import { readFileSync } from 'node:fs';

export function readRules(path) {
  const document = JSON.parse(readFileSync(path, 'utf8'));
  return document.checks.map((check) => ({ id: check.id, when: check.cases[0].when }));
}

// Months become numbers, so that every engine can order them; outside the time that is measured.
export function readFacts(path) {
  const payments = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue;
    const facts = JSON.parse(line);
    for (const name of ['card_expires', 'payment_month']) facts[name] = Number(facts[name].replace('-', ''));
    payments.push(facts);
  }
  return payments;
}

const OPERATORS = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'in'];

function side(value) {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    if ('fact' in value) return { fact: value.fact };
    if ('sum' in value) return { sum: value.sum };
    if ('amount' in value) return { constant: Math.round(Number(value.amount) * 100) };
    throw new Error('operand not known to the adapters');
  }
  return { constant: value };
}

// A condition in a form that is easy to print in another language: {all|any|not} or {left, op, right}.
export function parse(condition) {
  if (condition.all) return { all: condition.all.map(parse) };
  if (condition.any) return { any: condition.any.map(parse) };
  if (condition.not) return { not: parse(condition.not) };
  const op = OPERATORS.find((name) => name in condition);
  const left = 'fact' in condition ? { fact: condition.fact } : side({ sum: condition.sum });
  return { left, op, right: side(condition[op]) };
}

// FNV-1a over the bits of all payments, as engine_world.cpp computes it.
export function hashOf(verdicts) {
  let hash = 0xcbf29ce484222325n;
  for (const bits of verdicts)
    for (const byte of [bits & 0xff, (bits >> 8) & 0xff])
      hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

// Runs `all` (facts → verdicts, may be a promise) and prints nanoseconds of processor time a payment of each run.
export async function measure(engine, version, payments, runs, all) {
  await all(payments.slice(0, Math.min(payments.length, 5000)));
  let verdicts = [];
  const ns = [];
  for (let run = 0; run < runs; ++run) {
    const begun = process.cpuUsage();
    verdicts = await all(payments);
    const used = process.cpuUsage(begun);
    ns.push(((used.user + used.system) * 1000) / payments.length);
  }
  console.log(JSON.stringify({ engine, version, payments: payments.length, ns, hash: hashOf(verdicts) }));
}

export function versionOf(name) {
  const path = new URL(`./node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')).version;
}
