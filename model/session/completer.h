#pragma once

#include "model/query/object_paths.h"

#include <string>
#include <string_view>
#include <vector>

namespace model {

struct Completion
{
    enum class Sort : std::uint8_t { Name, Builtin, Keyword, Attribute };

    std::string text; ///< The whole word.
    Sort sort = Sort::Name;
    bool isCallable = false;

    friend bool operator==(const Completion&, const Completion&) = default;
};

struct Completions
{
    std::size_t begin = 0; ///< Where the word begins that they replace, in bytes.
    std::vector<Completion> words;
};

/// Completes names and attributes in a statement of the console, from what was recorded: nothing
/// is executed for it.
///
/// Names are those of `__main__`, the builtins and keywords; attributes those of the object and of
/// its classes, where `a.b[0]['k'].` leads to an object. As long as there are others, those that
/// begin with an underscore come only when one was typed.
///
/// Not an evaluation: what `__getattr__`, `__dir__` or a call would give is not known, but for
/// weak references (`r().`).
///
/// Cost:    O(names + attributes).
/// Source:  The Python Standard Library 3.11, rlcompleter.
class Completer
{
public:
    /// The paths have to outlive it.
    explicit Completer(const ObjectPaths& paths);

    /// At the byte `cursor` of the text. Nothing in strings and comments.
    Completions complete(std::string_view text, std::size_t cursor) const;

private:
    struct Found;

    std::vector<Completion> names(std::string_view prefix) const;
    std::vector<Completion> attributes(const Found& object, std::string_view prefix) const;
    bool isCallable(ObjectId object) const;

    const ObjectPaths& m_paths;
};

} // namespace model
