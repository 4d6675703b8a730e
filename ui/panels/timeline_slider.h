#pragma once

#include "model/history/library_code.h"
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

    QSize sizeHint() const override { return {320, 34}; }
    QSize minimumSizeHint() const override { return {120, 34}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF rail() const;
    double unfoldedShare(double moment) const;
    double xOf(double moment) const;
    int momentAt(double x) const;
    double scriptEnd() const;
    void drawMarks();

    const model::LibraryCode* m_imports = nullptr;
    const Landmarks* m_landmarks = nullptr;
    QPixmap m_marks;
};

} // namespace ui
