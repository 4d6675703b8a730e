#pragma once

#include "model/lesson/lesson.h"
#include "model/session/run.h"

namespace model {

struct CheckedExercise
{
    struct Check
    {
        bool isPassed = false;
        std::string problem; ///< Of one that raised: the exception. Else empty.
    };

    std::vector<Check> checks; ///< One for each of the exercise.
    std::string problem;       ///< Why nothing could be checked; empty if it could.

    bool isDone() const;
};

/// Runs the script as the learner left it and evaluates the checks behind it, one after the other:
/// what one of them does the next one sees.
///
/// Errors:  a script that does not run, and a limit, are `problem`.
/// Cost:    a run.
CheckedExercise checkExercise(const std::string& source, const std::string& fileName,
                              const LessonExercise& exercise, RunOptions options = {});

} // namespace model
