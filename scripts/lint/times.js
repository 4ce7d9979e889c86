const orders = new Set(['<', '>', '<=', '>=']);
const namesOfTimes = /^(now|date|today)$|(At|Date)$/u;

/** The last name of `saved.updatedAt`, `saved?.updatedAt`, `saved.updatedAt ?? ''` or `updatedAt`; else ''. */
function nameOf(node) {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression') return node.computed ? '' : nameOf(node.property);
  if (node.type === 'ChainExpression') return nameOf(node.expression);
  if (node.type === 'LogicalExpression') return nameOf(node.left);
  return '';
}

/** A bare `at` is a place in a text as often as a time; `answer.at` is always a time. */
const isTime = (node) => {
  const name = nameOf(node);
  return namesOfTimes.test(name) || (name === 'at' && node.type !== 'Identifier');
};

/**
 * Forbids to compare two times as texts. Times have offsets and different precision, so that only
 * `compareTimes` of `src/domain/time.ts` orders them. The rule goes by names: `at`, `now`, `updatedAt`, …
 */
const timesAsTexts = {
  meta: {
    messages: {
      compared: 'Compare times with compareTimes or compareTrusted of src/domain/time.ts.',
    },
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'compared' });
    return {
      BinaryExpression(node) {
        if (orders.has(node.operator) && (isTime(node.left) || isTime(node.right))) report(node);
      },
      CallExpression(node) {
        const { callee } = node;
        if (
          callee.type === 'MemberExpression' &&
          nameOf(callee) === 'localeCompare' &&
          isTime(callee.object)
        )
          report(node);
      },
    };
  },
};

// oxlint-disable-next-line import/no-default-export -- oxlint expects a plugin there
export default { meta: { name: 'house' }, rules: { 'times-as-texts': timesAsTexts } };
