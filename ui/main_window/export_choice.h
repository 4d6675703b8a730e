#pragma once

#include "model/core/result.h"
#include "ui/export/export_run.h"
#include "ui/export/pages.h"

#include <QImage>
#include <QSettings>
#include <QSize>

#include <atomic>
#include <vector>

namespace ui {

/// What there is to export: a run as the window shows it. A value for any thread.
struct ExportSubject
{
    model::Timeline timeline;
    std::shared_ptr<const Foresight> foresight;
    ViewOptions view;
    model::EventIndex cursor = 0;
    std::shared_ptr<const Picture> present; ///< What the scene shows at the cursor.
    QRectF seen;                            ///< The part of it that can be seen.
    model::ObjectId selection;
    QString selectionName;
    std::vector<ExportMoment> bookmarks;
    QString scriptName;    ///< Without folder and ending.
    MomentMarker marker;   ///< Asks what the window asks; null: nothing.
    SceneMarks marks = {}; ///< Otherwise: what is marked now.

    /// Whether some moments have marks: of a question, or of a lesson.
    bool canBeMarked() const;
};

/// What the user wants of it. A value; what concerns one run alone is not remembered.
struct ExportChoice
{
    enum class Moments { Here, Lines, Statements, Changes, Stops };
    enum class Unit { Scale, Pixels, Millimetres, Fit };

    ExportForm form = ExportForm::Png;
    Moments moments = Moments::Here;
    ExportArea::Kind area = ExportArea::Kind::Scene;
    int reach = 1;
    bool isStoryboard = false;
    bool hidesDead = false;
    bool hasMarks = true; ///< Those of the question that is asked, or of a lesson.
    Unit unit = Unit::Scale;
    double scale = 2; ///< The numbers of all units are kept.
    int widthPx = 1600;
    double widthMm = 160;
    QSize fit = {3840, 2160};
    ExportOptions options;
    QString path;

    /// Whether many moments make sense.
    bool canBeMany() const;
    ExportOptions exportOptions() const;

    void save(QSettings& settings) const;
    static ExportChoice load(const QSettings& settings);
};

/// A run opened for one export or preview.
ExportSource openSource(const ExportSubject& subject, const ExportChoice& choice);

/// The moments of a choice: the bookmarks, or else the stops of a lesson, are stop points. Cost:
/// O(events).
std::vector<ExportMoment> momentsOf(const ExportSubject& subject, const ExportChoice& choice);

/// What a preview shows.
struct ExportPreview
{
    QImage image;
    QString text;  ///< Of forms that are texts: their beginning.
    QString size;  ///< How large the file's pictures are.
    QString fault; ///< Why this cannot be exported.
    std::size_t index = 0;
    std::size_t count = 0; ///< Moments.
};

/// Moment `index` as it will look, into `room`. Cost: few pictures, however many moments there are.
ExportPreview previewOf(const ExportSubject& subject, const ExportChoice& choice, std::size_t index,
                        const QSize& room);

/// Makes the files. See carryOut().
model::Result<QStringList> carryOut(const ExportSubject& subject, const ExportChoice& choice,
                                    const ExportProgress& progress);

/// The pages as they go to a printer, or one moment to the clipboard.
std::vector<Page> pagesOf(const ExportSubject& subject, const ExportChoice& choice,
                          const std::atomic<bool>& isCancelled);

} // namespace ui
