import { getArray, getDict, getName, getText } from './objects.ts';
import type { TreeNode } from './structureTree.ts';

const standard = new Set(
  'Document Part H1 H2 H3 H4 P L LI Lbl LBody Table Caption THead TBody TR TH TD Figure Link'.split(
    ' ',
  ),
);

/** Checks the role, the children and the attributes of each element. */
export function checkRoles(nodes: readonly TreeNode[]): readonly string[] {
  return [...nodes.flatMap(checkNode), ...checkHeadings(nodes)];
}

function checkNode(node: TreeNode): readonly string[] {
  const { role } = node;
  if (!standard.has(role)) return [`${role} is no standard type`];
  const isEmpty = node.children.length + node.contents.length + node.annotations.length === 0;
  const findings = isEmpty && role !== 'TD' && role !== 'TH' ? [`${role} is empty`] : [];
  switch (role) {
    case 'Figure':
      return [...findings, ...checkFigure(node)];
    case 'L':
      return [...findings, ...checkList(node)];
    case 'Table':
      return [...findings, ...checkTable(node)];
    case 'TH':
      return getName(getDict(node.dict, 'A'), 'Scope') ? findings : ['A TH has no scope'];
    default:
      return findings;
  }
}

function checkFigure({ dict }: TreeNode): readonly string[] {
  const box = getArray(getDict(dict, 'A'), 'BBox').map(Number);
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  return [
    ...(getText(dict, 'Alt') ? [] : ['A Figure has no Alt']),
    ...(box.length === 4 && right > left && top > bottom ? [] : ['A Figure has no BBox']),
  ];
}

function checkList(list: TreeNode): readonly string[] {
  const findings: string[] = [];
  if (!getName(getDict(list.dict, 'A'), 'ListNumbering')) {
    findings.push('An L has no ListNumbering');
  }
  for (const item of list.children) {
    if (item.role !== 'LI') findings.push(`An L holds ${item.role}`);
    else if (rolesOf(item) !== 'Lbl LBody') findings.push(`An LI holds ${rolesOf(item)}`);
  }
  return findings;
}

function checkTable(table: TreeNode): readonly string[] {
  const findings: string[] = [];
  if (!/^(Caption )?THead TBody$/.test(rolesOf(table))) {
    findings.push(`A Table holds ${rolesOf(table)}`);
  }
  const rows = table.children.filter(({ role }) => role !== 'Caption').flatMap(rowsOf);
  if (rows.some(({ role }) => role !== 'TR')) findings.push('A table part holds no TR');
  if (new Set(rows.map(({ children }) => children.length)).size !== 1) {
    findings.push('The rows of a table differ in length');
  }
  for (const row of rows) {
    if (row.children[0]?.role !== 'TH') findings.push('A row has no header');
    if (row.children.some(({ role }) => role !== 'TH' && role !== 'TD')) {
      findings.push('A TR holds no cell');
    }
  }
  return findings;
}

function rowsOf(part: TreeNode): readonly TreeNode[] {
  return part.children;
}

function rolesOf(node: TreeNode): string {
  return node.children.map(({ role }) => role).join(' ');
}

function checkHeadings(nodes: readonly TreeNode[]): readonly string[] {
  const levels = nodes.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role[1])] : []));
  const findings =
    levels.filter((level) => level === 1).length === 1 ? [] : ['There is not one H1'];
  levels.forEach((level, index) => {
    if (level > (levels[index - 1] ?? 0) + 1) findings.push(`H${level} skips a level`);
  });
  return findings;
}
