#include "ui/picture/lesson_view.h"

#include "model/lesson/stop_places.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace ui {

namespace {

void turnOn(ViewOptions& options, const std::vector<std::string>& switches)
{
    for (const std::string& each : switches) {
        options.showFunctions = options.showFunctions || each == "functions";
        options.showClasses = options.showClasses || each == "classes";
        options.showModules = options.showModules || each == "modules";
        options.showAtoms = options.showAtoms || each == "atoms";
        options.showsOwnInternalsOnly =
            options.showsOwnInternalsOnly || (each == "internals" && !options.showInternals);
        options.showInternals = options.showInternals || each == "internals";
        options.showBuiltins = options.showBuiltins || each == "builtins";
        options.showDead = options.showDead && each != "nodead";
    }
}

void hide(Choices& choices, const std::vector<model::LessonName>& names,
          const model::Timeline& timeline)
{
    for (const model::LessonName& name : names)
        if (const model::ObjectId object = model::namedObject(name, timeline))
            (name.isType ? choices.hiddenTypes : choices.hidden).insert(object);
}

} // namespace

ViewOptions viewForStop(ViewOptions options, const model::Lesson& lesson,
                        const model::LessonStop& stop, const model::Timeline& timeline)
{
    turnOn(options, lesson.show);
    turnOn(options, stop.show);
    hide(options.choices, lesson.hide, timeline);
    hide(options.choices, stop.hide, timeline);
    for (const model::LessonName& name : stop.fold)
        if (const model::ObjectId object = model::namedObject(name, timeline))
            options.choices.folded.insert(object);
    return options;
}

SceneMarks marksForStop(const model::LessonStop& stop, const model::Timeline& timeline,
                        SceneMarks others)
{
    SceneMarks marks;
    for (const model::LessonName& name : stop.look) {
        const model::ObjectId object = model::namedObject(name, timeline);
        if (object
            && std::ranges::find(others.objects, object, &SceneMarks::Object::id)
                   == others.objects.end())
            marks.objects.push_back({object, SceneMarks::ObjectMark::Subject});
    }
    std::ranges::move(others.objects, std::back_inserter(marks.objects));
    return marks;
}

} // namespace ui
