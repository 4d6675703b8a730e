#pragma once

#include "model/lesson/lesson.h"

namespace model {

/// Whether a script says that it is a lesson, by a line `# refscope: lesson`.
///
/// Cost:    O(text).
bool isLesson(std::string_view source);

/// The Python that a script asks for by a line `# refscope: python 2.7`; empty if it asks for none.
/// Any script may, not only lessons.
///
/// Cost:    O(text).
std::string wantedPython(std::string_view source);

struct ParsedLesson
{
    Lesson lesson;
    std::vector<Diagnostic> mistakes; ///< In the order of the text; the rest of it is used.
};

/// Reads the comments of a lesson. It runs nothing and does not look whether the script is valid:
/// that the run says. Texts for every Python are taken.
///
/// Cost:    O(text).
ParsedLesson parseLesson(std::string_view source, const std::string& fileName);

} // namespace model
