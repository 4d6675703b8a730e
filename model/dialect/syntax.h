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
};

} // namespace model
