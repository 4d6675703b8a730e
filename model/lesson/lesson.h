#pragma once

#include "model/core/diagnostic.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// A stretch of a caption: words, code, or a value that the run fills in.
struct CaptionPart
{
    enum class Sort : std::uint8_t {
        Text,
        Code,       ///< Between backticks, as it stands.
        Object,     ///< {PATH}: what the object is called.
        Count,      ///< {count PATH}: its reference count.
        Generation, ///< {generation PATH}: that of the collector it belongs to.
        Printed,    ///< {printed}: the last line that was printed.
        Collected,  ///< {collected}: how many objects the last collection found.
        Paragraph,  ///< An empty comment line.
    };

    Sort sort = Sort::Text;
    std::string text; ///< Of Object, Count and Generation: the path.
    SourceSpan span;
};

/// A name that a stop refers to: a variable, a path (`a.next`), or for `hide` a type.
struct LessonName
{
    std::string text;
    bool isType = false; ///< Written `type Node`.
    SourceSpan span;
};

/// What the learner is to foresee: something that happens between this stop and the next one.
struct LessonQuestion
{
    enum class Sort : std::uint8_t {
        Dies,      ///< Which objects die.
        Count,     ///< The reference count of `object` at the next stop.
        Printed,   ///< What is printed.
        Callbacks, ///< In which order callbacks and finalizers are called.
    };

    Sort sort = Sort::Dies;
    std::string object; ///< Of Count; of Printed: whose count it is, or empty.
    std::string text;   ///< The question in the lesson's own words; may be empty.
    SourceSpan span;
};

/// Where in the text a stop stands. See placeStops() for the moments that it means.
struct StopAnchor
{
    int firstLine = 0; ///< Of the statement.
    int lastLine = 0;
    bool isBefore = false; ///< The stop is just before the statement, the first of its suite.
};

/// Switches of the scene that a lesson may turn on: "functions", "classes", "modules", "atoms",
/// "internals", "builtins"; "nodead" keeps the dead away.
bool isSceneSwitch(std::string_view word);

/// The phase of a collection that `film:` calls so, in the order of FilmPhase; -1: there is none.
int filmPhaseNumber(std::string_view word);

struct LessonStop
{
    static constexpr int kLastPass = -1;

    SourceSpan span; ///< All lines of the comment.
    StopAnchor anchor;
    int pass = 1; ///< Which time the statement runs; kLastPass: the last one.
    std::vector<CaptionPart> caption;
    std::vector<LessonName> look; ///< What the camera should show, and the scene outline.
    std::vector<LessonName> hide;
    std::vector<LessonName> fold;
    std::vector<std::string> show; ///< Switches of the scene.
    std::string film;              ///< The phase of a collection ("subtract"), or empty.
    std::optional<LessonQuestion> question;
    bool isExercise = false;
};

/// What has to be true behind the script when the exercise is done.
struct ExerciseCheck
{
    std::string expression;
    std::string text; ///< What it is about, for people.
    SourceSpan span;
};

/// A part of the script that the learner writes.
struct LessonExercise
{
    int firstLine = 0; ///< Of that part; with lastLine < firstLine it is empty.
    int lastLine = 0;
    std::vector<ExerciseCheck> checks;
    std::string solution; ///< What could stand there.
};

/// A script that teaches: see resources/docs/lessons.md for how it is written.
struct Lesson
{
    std::string title;
    std::string aim;
    std::string python;            ///< The dialect that is wanted ("2.7"), or empty.
    std::vector<std::string> show; ///< Switches for all stops.
    std::vector<LessonName> hide;  ///< For all stops, where there is such a thing.
    std::vector<LessonStop> stops; ///< In the order of the text.
    std::optional<LessonExercise> exercise;
};

/// `source` with the solution in place of what is to be written; the same without an exercise.
std::string withSolution(std::string_view source, const Lesson& lesson);

} // namespace model
