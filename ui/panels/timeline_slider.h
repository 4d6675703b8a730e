#pragma once

#include "ui/panels/timeline_axis.h"
#include "ui/session/landmarks.h"

#include <QSlider>

namespace ui {

/// The rail of the timeline: a slider over all moments of a run, with a mark where something
/// died, a weak reference was cleared, a callback or finalizer ran, and a band per collection.
///
/// A press anywhere takes the handle there. Cost of painting: O(width), once the marks of a run
/// are drawn.
class TimelineSlider final : public QSlider
{
    Q_OBJECT

public:
    explicit TimelineSlider(QWidget* parent = nullptr);

    /// Imports (none: null) take little room, however much happens in them.
    void setRun(model::EventIndex eventCount, const Landmarks* landmarks,
                const model::LibraryCode* imports = nullptr);

    /// A moment that the user has marked: a flag on the rail.
    struct Flag
    {
        model::EventIndex at = 0;
        QString note;              ///< May be empty.
        bool isDifference = false; ///< Where another version of Python parts.
    };
    /// In order of time.
    void setFlags(std::vector<Flag> flags);
    /// Where the middle of a flag's cloth lies.
    QPointF flagAt(std::size_t index) const;

    QSize sizeHint() const override { return {320, 34}; }
    QSize minimumSizeHint() const override { return {120, 34}; }

Q_SIGNALS:
    /// The user wants to see the collection in which this event lies: a double click, or the menu
    /// of its band.
    void collectionWanted(model::EventIndex event);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF rail() const;
    double xOf(double moment) const;
    int momentAt(double x) const;
    /// The collection whose band is at `x`, or null. A band is at least three pixels wide.
    const Landmarks::Collection* collectionAt(double x) const;
    double scriptEnd() const;
    void drawMarks();
    void drawFlags(QPainter& painter) const;
    void drawDifference(QPainter& painter, double x) const;
    /// The flag under a point, or null.
    const Flag* flagUnder(QPointF point) const;

    TimelineAxis m_axis;
    const Landmarks* m_landmarks = nullptr;
    QPixmap m_marks;
    std::vector<Flag> m_flags;
    bool m_isOnFlag = false; ///< Since the press that went to one.
};

} // namespace ui
