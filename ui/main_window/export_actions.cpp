#include "ui/main_window/export_actions.h"

#include "ui/export/raster.h"
#include "ui/export/svg_document.h"
#include "ui/main_window/export_dialog.h"
#include "ui/main_window/print_dialog.h"
#include "ui/main_window/question_actions.h"
#include "ui/main_window/window_action.h"
#include "ui/picture/picture.h"
#include "ui/scene/scene_view.h"
#include "ui/session/session_controller.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMainWindow>
#include <QMimeData>
#include <QStatusBar>

namespace ui {

namespace {

constexpr int kStatusMs = 8000;
constexpr qreal kCopyScale = 2; // Sharp in documents.

} // namespace

ExportActions::ExportActions(SessionController& session, SceneView* scene, QAction* exportAction,
                             QMainWindow* window)
    : QObject(window), m_session(session), m_scene(scene), m_window(window),
      m_copy(newWindowAction(window, tr("Cop&y Picture"),
                             tr("Put the picture of this moment on the clipboard, as pixels and "
                                "as SVG"),
                             Qt::CTRL | Qt::SHIFT | Qt::Key_C, this, &ExportActions::copyPicture)),
      m_print(newWindowAction(window, tr("Print &Moments\u2026"),
                              tr("Print the picture of this moment, or of many, with a preview"),
                              Qt::CTRL | Qt::Key_P, this, &ExportActions::printPicture))
{
    connect(exportAction, &QAction::triggered, this, &ExportActions::exportScene);
    connect(&session, &SessionController::recordingChanged, this, &ExportActions::updateActions);
    updateActions();
}

void ExportActions::updateActions()
{
    m_copy->setEnabled(m_session.hasRecording());
    m_print->setEnabled(m_session.hasRecording());
}

/// What the scene shows, once all that moves has come to its end.
std::optional<ExportSubject> ExportActions::subject()
{
    if (!m_session.hasRecording())
        return std::nullopt;
    m_session.setPlaying(false);
    m_scene->finishTransition();
    const model::Timeline& timeline = m_session.timeline();
    const PictureOrder order = m_scene->pictureOrder(timeline.snapshot(), timeline.cursor());
    ExportSubject subject{
        timeline, order.foresight, order.options, timeline.cursor(), {}, {}, {}, {}, {}, {}, {}};
    subject.present = std::make_shared<const Picture>(m_scene->picture());
    subject.seen = m_scene->mapToScene(m_scene->viewport()->rect()).boundingRect();
    subject.selection = m_scene->selectedObject();
    if (const Card* card = subject.present->findCard(subject.selection))
        subject.selectionName = (card->title + QLatin1Char(' ') + card->subtitle).trimmed();
    else
        subject.selection = {};
    for (const SessionController::Bookmark& bookmark : m_session.bookmarks())
        subject.bookmarks.push_back({bookmark.at, true, bookmark.note});
    if (m_questions != nullptr) {
        subject.marker = m_questions->marker();
        subject.marks = m_questions->otherMarks();
    }
    subject.scriptName = QFileInfo(m_session.script().name()).completeBaseName();
    return subject;
}

/// This moment, all of it, as the window shows it.
ExportChoice ExportActions::presentChoice() const
{
    ExportChoice choice;
    choice.scale = kCopyScale;
    choice.options.theme = m_scene->theme().id;
    return choice;
}

void ExportActions::exportScene()
{
    auto shown = subject();
    if (!shown)
        return;
    ExportDialog dialog(std::move(*shown), m_scene->theme().id, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QStringList& paths = dialog.writtenPaths();
    const QString first = QDir::toNativeSeparators(paths.value(0));
    m_window->statusBar()->showMessage(
        paths.size() == 1 ? tr("Saved %1").arg(first)
                          : tr("Saved %1 files, the first is %2").arg(paths.size()).arg(first),
        kStatusMs);
}

void ExportActions::copyPicture()
{
    auto shown = subject();
    if (!shown)
        return;
    m_copier.start(
        [subject = std::move(*shown), choice = presentChoice()](const std::atomic<bool>& dropped) {
            const std::vector<Page> pages = pagesOf(subject, choice, dropped);
            const ExportOptions options = choice.exportOptions();
            return Copy{toImage(pages.front(), options), toSvg(pages.front(), options)};
        },
        [this](const Copy& copy) {
            auto* data = new QMimeData;
            data->setImageData(copy.image);
            data->setData(QStringLiteral("image/svg+xml"), copy.svg);
            QGuiApplication::clipboard()->setMimeData(data);
            m_window->statusBar()->showMessage(tr("The picture is on the clipboard"), kStatusMs);
            Q_EMIT copied();
        });
}

void ExportActions::printPicture()
{
    auto shown = subject();
    if (!shown)
        return;
    PrintDialog dialog(std::move(*shown), m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_window->statusBar()->showMessage(
            tr("Sent to the printer: %1 sheets").arg(dialog.pages().size()), kStatusMs);
}

} // namespace ui
