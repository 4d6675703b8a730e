#pragma once

#include "model/heap/callables.h"

namespace model {

/// An exception. `details` are the fields that some classes add, in the order in which the
/// collector visits them: StopIteration and SystemExit: value/code; NameError: name;
/// AttributeError: obj, name; ImportError: msg, name, path; OSError: errno, strerror,
/// filename, filename2; SyntaxError: msg, filename, lineno, offset, end_lineno, end_offset, text,
/// print_file_and_line; UnicodeError ...
struct ExceptionObject : GcObject
{
    static constexpr std::size_t kDetails = 8;

    Object* args = nullptr; ///< tuple
    Object* notes = nullptr;
    Object* traceback = nullptr;
    Object* context = nullptr;
    Object* cause = nullptr;
    bool suppressContext = false;
    /// Of 2.7: raised by native code, as a class and a value. Reports show the value then.
    bool isBare = false;
    Object* details[kDetails] = {};
};

struct TracebackObject : GcObject
{
    Object* next = nullptr; ///< TracebackObject or null
    FrameObject* frame = nullptr;
    std::uint32_t instruction = 0;
    std::uint32_t line = 0;
};

/// A weak reference: ref, a subclass of it, or a proxy (told apart by their types).
struct WeakrefObject : GcObject
{
    GcObject* referent = nullptr; ///< Not owned; null once cleared.
    Object* callback = nullptr;
    Object* key = nullptr; ///< KeyedRef: the key of its entry.
    Hash hash = -1;
    WeakrefObject* nextWeakref = nullptr;
    WeakrefObject* previousWeakref = nullptr;
};

} // namespace model
