#pragma once

namespace model {

/// What a Python version's grammar and scoping accept; the defaults are 3.11. Comes from the
/// table in model/dialect, so that neither parser nor symbol table asks for a version.
struct Syntax
{
    bool assignmentExpressions = true;    ///< `:=`, from 3.8.
    bool positionalOnlyParameters = true; ///< `/`, from 3.8.
    bool matchStatement = true;           ///< From 3.10.
    bool exceptGroups = true;             ///< `except*`, from 3.11.
    bool inlineComprehensions = false;    ///< PEP 709, from 3.12.
    /// `print x`, `exec code in names`, `except E, e`, `raise E, value, traceback`, backquotes,
    /// `<>`, 0777, 10L, ur"..."; no `nonlocal`, `async`, `await`: up to 2.7.
    bool oldStatements = false;
    bool leakingListComprehensions = false; ///< Their variables are the function's: up to 2.7.
    bool byteStrings = false;               ///< '...' is bytes, u'...' is text: up to 2.7.
    bool classicDivision = false;           ///< `/` of ints rounds down: up to 2.7.
    bool keepsHandlerNames = false;         ///< `except E as e` leaves `e` bound: up to 2.7.
    bool constantsAreFolded = true;         ///< `2 * 3`, `'a' 'b' % ()` ... in the syntax tree.
    bool starredSubscripts = true;          ///< `a[*b]`, from 3.11.
    bool parenthesizedWith = true;          ///< `with (a as b, c):`, from 3.9.
    bool anyDecorator = true;               ///< From 3.9; else a dotted name, perhaps called.
    bool bareAssignmentExpressions = true;  ///< In subscripts and set displays, from 3.10.
    bool pegParser = true; ///< From 3.9; else faults are hardly more than "invalid syntax".
    /// PEP 701, from 3.12: fields of f-strings are parsed in place, with positions of their own,
    /// and may contain any quotes, backslashes, comments.
    bool formattedFields = false;
    /// From 3.13: faults count characters, and mark all of a token whatever their class is.
    bool faultsCoverTokens = false;
    /// From 3.13: classes get `__firstlineno__` and `__static_attributes__`.
    bool classesKnowTheirPlace = false;
};

} // namespace model
