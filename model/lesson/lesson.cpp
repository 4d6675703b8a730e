#include "model/lesson/lesson.h"

#include "model/lesson/lesson_lines.h"

#include <algorithm>
#include <array>

namespace model {

namespace {

constexpr std::array<std::string_view, 9> kFilmPhaseNames = {"start",
                                                             "update_refs",
                                                             "subtract_refs",
                                                             "move_unreachable",
                                                             "handle_weakrefs",
                                                             "finalize_garbage",
                                                             "handle_resurrected",
                                                             "delete_garbage",
                                                             "end"};

constexpr std::array<std::string_view, 7> kSwitches = {"functions", "classes",  "modules", "atoms",
                                                       "internals", "builtins", "nodead"};

} // namespace

bool isSceneSwitch(std::string_view word)
{
    return std::ranges::find(kSwitches, word) != kSwitches.end();
}

int filmPhaseNumber(std::string_view word)
{
    const auto found = std::ranges::find(kFilmPhaseNames, word);
    return found == kFilmPhaseNames.end() ? -1 : static_cast<int>(found - kFilmPhaseNames.begin());
}

std::string withSolution(std::string_view source, const Lesson& lesson)
{
    if (!lesson.exercise)
        return std::string(source);
    const std::vector<std::string_view> lines = textLines(source);
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        if (number == lesson.exercise->firstLine)
            text += lesson.exercise->solution;
        if (number < lesson.exercise->firstLine || number > lesson.exercise->lastLine)
            text += std::string(lines[i]) + '\n';
    }
    return text;
}

} // namespace model
