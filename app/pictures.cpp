#include "app/pictures.h"

#include "app/moments.h"
#include "model/query/find_object.h"
#include "ui/export/export_run.h"
#include "ui/main_window/question_marks.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace app {

namespace {

model::Diagnostic pictureFault(const std::string& problem, const std::string& file)
{
    model::Diagnostic diagnostic;
    diagnostic.kind = model::DiagnosticKind::File;
    diagnostic.file = file;
    diagnostic.message = file + ": " + problem;
    return diagnostic;
}

bool contains(const std::vector<std::string>& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The scene's switches, and the types that are hidden.
ui::ViewOptions viewOf(const ExportPicture& command, const model::Timeline& timeline)
{
    ui::ViewOptions view;
    view.showDead = !contains(command.hide, "dead");
    view.showClasses = contains(command.show, "classes");
    view.showFunctions = contains(command.show, "functions");
    view.showModules = contains(command.show, "modules");
    view.showAtoms = contains(command.show, "atoms");
    view.showInternals = contains(command.show, "internals");
    view.showBuiltins = contains(command.show, "builtins");
    view.library = timeline.libraryCode();
    const model::Recording& recording = timeline.recording();
    for (std::uint32_t id = 1; id <= timeline.snapshot().lastId() && !command.hide.empty(); ++id) {
        const model::ObjectState& state = timeline.snapshot().at({id});
        if (state.kind == model::Kind::Type
            && contains(command.hide, recording.journal.texts().text(state.text)))
            view.choices.hiddenTypes.insert({id});
    }
    return view;
}

/// Where to: a folder becomes a file in it, named after the script or its stops.
QString pathOf(const ExportPicture& command, bool isMany)
{
    QString output = QString::fromStdString(command.output);
    const bool isFolder = output.endsWith(QLatin1Char('/'));
    if (!isFolder)
        return output;
    const ui::ExportForm form = command.form.value_or(ui::ExportForm::Png);
    const bool isStops = command.moment && std::holds_alternative<AtEveryStop>(*command.moment);
    const QString script = QFileInfo(QString::fromStdString(command.file)).completeBaseName();
    const QString name = !isMany   ? script
                         : isStops ? QStringLiteral("stop")
                                   : QStringLiteral("step");
    return output + name + QLatin1Char('.') + QLatin1String(ui::factsOf(form).ending);
}

/// Films, players and texts are about many moments unless one is asked for.
bool wantsMany(ui::ExportForm form)
{
    return ui::factsOf(form).isFilm || form == ui::ExportForm::Text;
}

struct ChosenMoments
{
    std::vector<ui::ExportMoment> moments;
    std::string problem;
    bool isMany = false;
};

/// Several stops of a lesson may stand at one cursor, in the film of a collection.
std::vector<ui::ExportMoment> picturedMoments(const Moments& found, const Moment& moment,
                                              const std::vector<ui::ExportMoment>& stops)
{
    if (!found.problem.empty())
        return {};
    if (std::holds_alternative<AtEveryStop>(moment))
        return stops;
    if (const auto* at = std::get_if<AtStop>(&moment))
        return {stops[static_cast<std::size_t>(at->stop) - 1]};
    std::vector<ui::ExportMoment> moments;
    for (const model::EventIndex cursor : found.cursors) {
        const auto stop = std::ranges::find(stops, cursor, &ui::ExportMoment::cursor);
        moments.push_back(stop == stops.end() ? ui::ExportMoment{cursor} : *stop);
    }
    return moments;
}

ChosenMoments chooseMoments(const ExportPicture& command, model::Timeline& timeline)
{
    const auto form =
        command.form ? command.form : ui::formOfPath(QString::fromStdString(command.output));
    const bool isBoard = command.options.arrangement == ui::Arrangement::Storyboard;
    const Moment moment = command.moment.value_or(
        isBoard || (form && wantsMany(*form)) ? Moment(AtEveryStep{}) : Moment(AtEnd{}));
    const std::vector<ui::ExportMoment> stops = ui::lessonStops(timeline);
    const Moments found = findMoments(timeline, moment, stops);
    ChosenMoments chosen;
    chosen.problem = found.problem;
    chosen.isMany =
        std::holds_alternative<AtEveryStep>(moment) || std::holds_alternative<AtEveryStop>(moment);
    chosen.moments = picturedMoments(found, moment, stops);
    // A film waits at the stops of a lesson, also where they lie between two lines.
    if (std::holds_alternative<AtEveryStep>(moment) && form && ui::factsOf(*form).isFilm)
        chosen.moments = ui::withStops(found.cursors, stops);
    if (chosen.isMany && (command.fromLine > 0 || command.toLine > 0)) {
        chosen.moments =
            ui::between(chosen.moments, timeline, static_cast<std::uint32_t>(command.fromLine),
                        static_cast<std::uint32_t>(command.toLine));
        if (chosen.moments.empty() && chosen.problem.empty())
            chosen.problem = "no line of the run lies between --from and --to";
    }
    return chosen;
}

/// The question that the pictures answer. Names mean what they mean at each moment.
ui::MomentMarker markerOf(const std::shared_ptr<const model::Recording>& recording,
                          const ExportPicture& command)
{
    using Asked = ui::Question::Sort;
    Asked sort = Asked::Cycles;
    std::string name;
    for (const auto& [wanted, about] :
         {std::pair(&command.why, Asked::WhyAlive), std::pair(&command.cut, Asked::SmallestCut),
          std::pair(&command.without, Asked::WhatIf)})
        if (!wanted->empty()) {
            name = *wanted;
            sort = about;
        }
    if (name.empty() && !command.marksCycles)
        return nullptr;
    return [recording, sort, name](const model::Timeline& timeline) {
        ui::Question question;
        question.sort = sort;
        question.recording = recording;
        question.library = timeline.libraryCode();
        if (!name.empty()) {
            const model::FoundObject found = findObject(timeline.snapshot(), *recording, name);
            if (!found)
                return ui::MarkedMoment{};
            if (sort == Asked::WhatIf && !found.reference.target)
                return ui::MarkedMoment{};
            question.object = found.object;
            question.reference = found.reference;
        }
        return ui::markerFor(question)(timeline);
    };
}

/// Why what was asked has no answer at any of the moments; empty: it has.
std::string faultOfQuestion(const ExportPicture& command, const ui::MomentMarker& marker,
                            const std::vector<ui::ExportMoment>& moments, model::Timeline& timeline)
{
    if (!marker || command.marksCycles)
        return {};
    const auto hasAnswer = [&](const ui::ExportMoment& moment) {
        timeline.seek(moment.cursor);
        return !marker(timeline).sentence.isEmpty();
    };
    if (std::any_of(moments.rbegin(), moments.rend(), hasAnswer))
        return {};
    const std::string& name = !command.why.empty()   ? command.why
                              : !command.cut.empty() ? command.cut
                                                     : command.without;
    timeline.seek(moments.back().cursor);
    const model::FoundObject found = findObject(timeline.snapshot(), timeline.recording(), name);
    return found ? "there is nothing to mark: '" + name
                       + (command.without.empty() ? "' is not alive" : "' is no reference")
                 : found.problem;
}

} // namespace

model::Result<std::vector<std::string>>
writePictures(const std::shared_ptr<const model::Recording>& recording,
              const ExportPicture& command)
{
    model::Timeline timeline(recording);
    const ChosenMoments chosen = chooseMoments(command, timeline);
    if (!chosen.problem.empty())
        return pictureFault(chosen.problem, command.file);

    ui::ExportArea area;
    timeline.seek(chosen.moments.back().cursor);
    if (!command.object.empty()) {
        const model::FoundObject found =
            findObject(timeline.snapshot(), *recording, command.object);
        if (!found)
            return pictureFault(found.problem, command.file);
        area.object = found.object;
        area.reach = command.around;
        area.kind = command.around > 0 ? ui::ExportArea::Kind::Neighbourhood
                                       : ui::ExportArea::Kind::Selection;
    }
    ui::ExportPlan plan;
    plan.path = pathOf(command, chosen.isMany);
    plan.form = command.form;
    if (command.output.ends_with('/'))
        QDir().mkpath(QString::fromStdString(command.output));
    plan.moments = chosen.moments;
    plan.isNumbered = chosen.isMany;
    plan.options = command.options;
    const ui::MomentMarker marker = markerOf(recording, command);
    if (const std::string fault = faultOfQuestion(command, marker, chosen.moments, timeline);
        !fault.empty())
        return pictureFault(fault, command.file);
    timeline.seek(chosen.moments.back().cursor);
    ui::ExportSource source(recording, viewOf(command, timeline), area);
    source.setMarker(marker);
    source.setMarked(marker || !command.isUnmarked);
    const auto written = carryOut(source, plan);
    if (!written)
        return written.diagnostic();
    std::vector<std::string> names;
    names.reserve(static_cast<std::size_t>(written->size()));
    for (const QString& path : *written)
        names.push_back(path.toStdString());
    return names;
}

} // namespace app
