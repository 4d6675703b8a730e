#pragma once

#include "model/history/timeline.h"
#include "model/lesson/lesson.h"
#include "ui/picture/foresight.h"
#include "ui/picture/make_picture.h"
#include "ui/picture/scene_marks.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_set>
#include <vector>

namespace ui {

/// A moment of a run that goes into an export.
struct ExportMoment
{
    model::EventIndex cursor = 0;
    bool isStop = false; ///< A film waits here.
    QString note = {};   ///< What the author says to it; empty: what happened is told.
    int lessonStop = -1; ///< Into the stops of the lesson: it is shown as that wants it.
};

/// What is said about a moment.
struct Narration
{
    QString title;         ///< "Line 23: del also"
    QStringList sentences; ///< What happened since the moment before.
    QString note;          ///< See ExportMoment.
    QString answer;        ///< To the question whose marks are shown.

    /// At most `most` lines under the title: the note, or else what explains most.
    QStringList lines(int most) const;
    /// Everything in one string, for readers of alternative texts.
    QString whole() const;
};

/// What a question marks at a moment, and its answer in a sentence.
struct MarkedMoment
{
    SceneMarks marks;
    QString sentence;
};

/// Asks the question anew at the moment of a timeline, in any thread.
using MomentMarker = std::function<MarkedMoment(const model::Timeline&)>;

/// Which part of the scene.
struct ExportArea
{
    enum class Kind {
        Scene,         ///< Everything.
        View,          ///< What `rect` shows.
        Selection,     ///< Only these objects.
        Neighbourhood, ///< What is `reach` references around `object`.
    };
    Kind kind = Kind::Scene;
    QRectF rect = {};
    model::ObjectId object = {};
    int reach = 1;
};

/// A run, ready to be painted at any of its moments: what all forms draw from. Belongs to one
/// thread; copies share what is large.
///
/// Cost:    a picture: a seek and makePicture().
class ExportSource
{
public:
    ExportSource(model::Timeline timeline, std::shared_ptr<const Foresight> foresight,
                 ViewOptions view, const ExportArea& area);
    /// With places of its own for all objects. Cost: that of foresee().
    ExportSource(const std::shared_ptr<const model::Recording>& recording, ViewOptions view,
                 const ExportArea& area);

    const model::Timeline& timeline() const { return m_timeline; }
    const model::Recording& recording() const { return m_timeline.recording(); }
    const ViewOptions& view() const { return m_view; }
    /// Of the lesson that the script is, or else the name of its file.
    QString title() const;

    /// The picture of a moment in a theme; its bounds are what is to be seen.
    Picture pictureAt(const ExportMoment& moment, const std::shared_ptr<const Theme>& theme);
    const model::Snapshot& snapshotAt(model::EventIndex cursor)
    {
        m_timeline.seek(cursor);
        return m_timeline.snapshot();
    }
    /// Each moment's narration, given by what happened since the moment before, the first one's
    /// since the line before it.
    std::vector<Narration> narrate(const std::vector<ExportMoment>& moments);
    /// What there is to see at a moment, in sentences: the text instead of the picture.
    static QString describe(const Picture& picture);

    /// This picture is shown at its moment instead of another one made anew: it may have changed
    /// in ways that only the window knows. In other themes, and if it is null, it is made anew.
    /// The marks are drawn over it, if it is no stop of a lesson.
    void setPresent(model::EventIndex cursor, std::shared_ptr<const Picture> picture,
                    SceneMarks marks = {});
    /// The marks that are drawn over all pictures, instead of what the stops of a lesson point at;
    /// null: none.
    void setMarker(MomentMarker marker) { m_marker = std::move(marker); }
    /// Whether marks are drawn at all.
    void setMarked(bool isMarked) { m_isMarked = isMarked; }
    MarkedMoment markedAt(const ExportMoment& moment);

private:
    QString titleAt(model::EventIndex cursor) const;
    /// The stop of the lesson that the moment is; null if it is none.
    const model::LessonStop* stopAt(const ExportMoment& moment) const;
    ViewOptions viewAt(const ExportMoment& moment) const;

    model::Timeline m_timeline;
    std::shared_ptr<const Foresight> m_foresight;
    std::shared_ptr<const model::Lesson> m_lesson; ///< That the script is; or null.
    ViewOptions m_view;
    ExportArea m_area;
    model::EventIndex m_present = 0;
    std::shared_ptr<const Picture> m_presentPicture;
    SceneMarks m_presentMarks;
    MomentMarker m_marker;
    bool m_isMarked = true;
};

/// Only these cards, and the references between them; its bounds are around them.
Picture onlyCards(const Picture& picture, const std::unordered_set<model::ObjectId>& kept);

} // namespace ui
