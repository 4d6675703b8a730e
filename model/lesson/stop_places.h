#pragma once

#include "model/history/timeline.h"
#include "model/lesson/lesson.h"

namespace model {

/// A stop of a lesson at its moment in one run.
struct PlacedStop
{
    std::size_t stop = 0; ///< Into Lesson::stops.
    EventIndex at = 0;    ///< The cursor there.

    friend bool operator==(const PlacedStop&, const PlacedStop&) = default;
};

/// Where the stops of a lesson lie in a run, in order of time; stops of one moment in the order of
/// the text. Those that the run never comes to are missing: see lessonMistakes().
///
/// A stop below a statement is the moment when that has ended and its frame is about to run another
/// line or to be left; at the beginning of a suite it is the moment before the first statement of
/// it. A stop with `pass: n` is about the n-th time that the statement runs, counted over all
/// calls; one with a phase of a collection lies at the start of the last collection before that
/// moment.
///
/// All stops with their captions:
///
///     const ParsedLesson parsed = parseLesson(source, fileName);
///     for (const PlacedStop& each : placeStops(parsed.lesson, timeline)) {
///         timeline.seek(each.at);
///         const LessonStop& stop = parsed.lesson.stops[each.stop];
///         plainText(captionAt(stop, timeline));
///     }
///
/// Cost:    O(events * log(lines that ran) + stops * lines that ran).
std::vector<PlacedStop> placeStops(const Lesson& lesson, const Timeline& timeline);

/// A stretch of a caption as it reads at its moment.
struct CaptionRun
{
    bool isCode = false;
    bool isParagraph = false; ///< A new paragraph begins; there is no text.
    std::string text;

    friend bool operator==(const CaptionRun&, const CaptionRun&) = default;
};

/// The caption with what the run has to say at the timeline's cursor. A value that there is not
/// reads "?".
///
/// Cost:    O(n + e) where it has values, else O(text).
std::vector<CaptionRun> captionAt(const LessonStop& stop, const Timeline& timeline);

/// As plain text; paragraphs are separated by an empty line.
std::string plainText(const std::vector<CaptionRun>& caption);

/// The object that a name of a lesson means at the timeline's cursor; of a type's name its class.
/// None if there is nothing of that name.
ObjectId namedObject(const LessonName& name, const Timeline& timeline);

/// What is wrong with a lesson only in its run: stops that it never comes to, names and values that
/// are not there, a film where nothing was collected, questions to which there is no answer. In the
/// order of the text. The timeline is moved and put back.
std::vector<Diagnostic> lessonMistakes(const Lesson& lesson, Timeline& timeline);

} // namespace model
