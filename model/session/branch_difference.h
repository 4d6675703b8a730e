#pragma once

#include "model/session/session_document.h"

#include <optional>
#include <string>
#include <vector>

namespace model {

/// One row of two branches side by side: a statement of both, or of one of them.
struct DifferenceRow
{
    std::optional<std::string> left;
    std::optional<std::string> right;
    bool isScript = false; ///< A statement of the script, not of the console.

    bool isCommon() const { return left.has_value() && right.has_value(); }
    friend bool operator==(const DifferenceRow&, const DifferenceRow&) = default;
};

/// The statements of two branches as rows, with as many common ones as possible: the script's
/// top-level statements as far as each branch runs them, then those of the console.
///
/// Cost:    O(n * m) for n and m statements between the common beginning and the common end; from
///          four million on, nothing between those two counts as common.
std::vector<DifferenceRow> difference(const SessionDocument& document, BranchId left,
                                      BranchId right);

/// Which statement of the console of the right branch each one of the left branch's is; 0: none.
///
/// Units:   statements from 1; the first element is about the left branch's first.
std::vector<std::uint32_t> commonStatements(const std::vector<DifferenceRow>& rows);

enum class BranchSide : std::uint8_t { Left, Right };

/// Where, in one of the two branches, the first `count` rows are done and no other.
Boundary boundaryAfter(const std::vector<DifferenceRow>& rows, std::size_t count, BranchSide side);

/// The top-level statements of a script as they stand in it, decorators included; those on one line
/// each for itself. Of a script that cannot be parsed, nothing.
std::vector<std::string> topLevelStatements(const std::string& script);

} // namespace model
