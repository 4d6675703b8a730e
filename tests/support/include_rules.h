#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tests {

/// The includes of one source file that the layers of the project forbid, each as a sentence that
/// names the file, the line and the rule. `path` starts at the root: "model/heap/heap.h".
///
/// A folder includes only itself and what stands below it: model < ui < app, and inside model and
/// ui the order of their folders. The model sees no Qt. Panels never include each other.
std::vector<std::string> forbiddenIncludes(std::string_view path, std::string_view text);

} // namespace tests
