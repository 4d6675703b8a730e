#include "app/pictures.h"

#include "app/moments.h"
#include "ui/export/export_picture.h"
#include "ui/picture/make_picture.h"

namespace app {

namespace {

/// Everything that the pictures of one run share.
struct Studio
{
    model::Timeline timeline;
    std::shared_ptr<const ui::Theme> theme;
    ui::ViewOptions view;
    ui::Foresight foresight;
};

ui::Theme::Id themeId(PictureTheme theme)
{
    switch (theme) {
    case PictureTheme::Light: return ui::Theme::Id::Light;
    case PictureTheme::Dark: return ui::Theme::Id::Dark;
    case PictureTheme::HighContrast: return ui::Theme::Id::HighContrast;
    case PictureTheme::Print: return ui::Theme::Id::Print;
    }
    return ui::Theme::Id::Light;
}

Studio makeStudio(const std::shared_ptr<const model::Recording>& recording, PictureTheme theme)
{
    const auto shared = std::make_shared<const ui::Theme>(ui::makeTheme(themeId(theme)));
    model::Timeline timeline(recording);
    ui::ViewOptions view;
    view.library = timeline.libraryCode();
    return {std::move(timeline), shared, view, ui::foresee(*recording, *shared, view)};
}

model::Result<void> writeMoment(Studio& studio, model::EventIndex cursor, const std::string& name,
                                double scale)
{
    studio.timeline.seek(cursor);
    const ui::Picture picture =
        ui::makePicture(studio.timeline, studio.foresight, studio.theme, studio.view);
    return ui::exportPicture(picture, QString::fromStdString(name), {scale});
}

model::Diagnostic noSuchMoment(const std::string& problem, const std::string& file)
{
    model::Diagnostic diagnostic;
    diagnostic.kind = model::DiagnosticKind::File;
    diagnostic.file = file;
    diagnostic.message = file + ": " + problem;
    return diagnostic;
}

} // namespace

model::Result<std::vector<std::string>>
writePictures(const std::shared_ptr<const model::Recording>& recording,
              const ExportPicture& command)
{
    Studio studio = makeStudio(recording, command.theme);
    const Moments moments = findMoments(studio.timeline, command.moment);
    if (!moments.problem.empty())
        return noSuchMoment(moments.problem, command.file);

    const bool isNumbered = std::holds_alternative<AtEveryStep>(command.moment);
    std::vector<std::string> names;
    for (const model::EventIndex cursor : moments.cursors) {
        const std::string name =
            isNumbered ? numberedName(command.output, names.size(), moments.cursors.size())
                       : command.output;
        const auto written = writeMoment(studio, cursor, name, command.scale);
        if (!written)
            return written.diagnostic();
        names.push_back(name);
    }
    return names;
}

} // namespace app
