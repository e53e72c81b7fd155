"""Single mutants of a module: its source with one comparison, constant, sum, statement or answer changed."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from typing import NamedTuple

FLIPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.GtE,
    ast.GtE: ast.Lt,
    ast.Gt: ast.LtE,
    ast.LtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
}

NOT_RUN = ("annotation", "returns", "decorator_list", "type_params", "bases", "keywords")
"""Fields of definitions whose change says nothing about what the module does."""

Change = Callable[[ast.AST], ast.AST]


class Mutant(NamedTuple):
    """A changed source: the line and its text, what stood there, what stands there now, and the whole new text."""

    line: int
    text: str
    before: str
    after: str
    source: str

    @property
    def change(self) -> str:
        """The change as one line of text, which stays the same while lines move."""
        return f"{' '.join(self.before.split())}  =>  {' '.join(self.after.split())}  in  {self.text}"


def mutants(source: str) -> Iterator[Mutant]:
    """Yield every single mutant of a module, in the order of its lines."""
    for number in range(len(list(sites(ast.parse(source))))):
        tree = ast.parse(source)
        node, change = list(sites(tree))[number]
        before = ast.unparse(node)
        changed = change(copy.deepcopy(node))
        replaced = ast.fix_missing_locations(_Replacing(node, changed).visit(tree))
        line = getattr(node, "lineno", 0)
        yield Mutant(line, source.splitlines()[line - 1].strip(), before, ast.unparse(changed), ast.unparse(replaced))


class _Replacing(ast.NodeTransformer):
    """Puts one node in the place of another."""

    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self._old = old
        self._new = ast.copy_location(new, old)

    def visit(self, node: ast.AST) -> ast.AST:
        """Return the new node where the old one stands, else the node with its parts visited."""
        return self._new if node is self._old else self.generic_visit(node)


def sites(node: ast.AST) -> Iterator[tuple[ast.AST, Change]]:
    """Yield the nodes below one that can be changed, and how."""
    defines = isinstance(node, ast.ClassDef | ast.FunctionDef | ast.arg | ast.AnnAssign)
    for name, value in ast.iter_fields(node):
        if defines and name in NOT_RUN:
            continue
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, ast.AST) and not _is_told_only(each):
                yield from ((each, change) for change in changes(each))
                yield from sites(each)


def _is_told_only(node: ast.AST) -> bool:
    """Return whether a node is a docstring, an import, or what only a type checker reads."""
    if isinstance(node, ast.If):
        return isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
    is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return is_text or isinstance(node, ast.Import | ast.ImportFrom)


def changes(node: ast.AST) -> list[Change]:
    """Return the changes that can be made to one node: none or one."""
    found: list[Change] = []
    if isinstance(node, ast.Compare) and type(node.ops[0]) in FLIPPED:
        found.append(_with_operator("ops"))
    elif isinstance(node, ast.BoolOp | ast.BinOp) and type(node.op) in FLIPPED:
        found.append(_with_operator("op"))
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        found.append(lambda each: each.operand)  # type: ignore[attr-defined]
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool | int | float | str) and node.value != "":
        found.append(_another_constant)
    elif isinstance(node, ast.Return) and node.value is not None and ast.unparse(node.value) != "None":
        found.append(lambda _: ast.Return(ast.Constant(None)))
    elif isinstance(node, ast.AugAssign) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)):
        found.append(lambda _: ast.Pass())
    return found


def _with_operator(field: str) -> Change:
    def change(node: ast.AST) -> ast.AST:
        old = getattr(node, field)
        if isinstance(old, list):
            old[0] = FLIPPED[type(old[0])]()
        else:
            setattr(node, field, FLIPPED[type(old)]())
        return node

    return change


def _another_constant(node: ast.AST) -> ast.AST:
    assert isinstance(node, ast.Constant)
    if isinstance(node.value, bool):
        return ast.Constant(not node.value)
    return ast.Constant("" if isinstance(node.value, str) else node.value + 1)  # type: ignore[operator]
