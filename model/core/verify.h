#pragma once

namespace model {

/// Prints `message` with file and line and aborts: what a broken promise of ours ends in.
[[noreturn]] void verificationFailed(const char* message, const char* file, int line);

/// States what must be true at this point if our own code is right. It is on in every build: a
/// wrong picture of memory is worse than none. It is not for the faults of a script or of the
/// world: those are a Diagnostic or a Result.
///
/// Cost:    one branch; `message` is a literal, so nothing is built when the condition holds.
inline void verify(bool condition, const char* message, const char* file = __builtin_FILE(),
                   int line = __builtin_LINE())
{
    if (!condition) [[unlikely]]
        verificationFailed(message, file, line);
}

} // namespace model
