#pragma once

#include "ui/panels/timeline_axis.h"
#include "ui/panels/timeline_life_painter.h"
#include "ui/panels/timeline_life_rows.h"

#include <QAbstractScrollArea>
#include <QHash>

#include <memory>

class QComboBox;

namespace model {
class Timeline;
}

namespace ui {

class SessionController;

/// A bar for the life of each object, over one another in order of birth, with what happened to it
/// as marks; collections as bands, the lines of the script as a ruler, the cursor as a line through
/// all of them. A click goes to that moment and selects the object; wheel and keys scroll, zoom,
/// and walk from object to object and from change to change.
///
/// Cost:    painting O(rows to be seen, each O(width log marks)), never O(events) nor O(objects).
class TimelineLives final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimelineLives(SessionController& session, QWidget* parent = nullptr);
    ~TimelineLives() override;

    /// What the scene shows at some time of the run.
    void setSceneObjects(std::vector<model::ObjectId> objects,
                         const std::unordered_set<model::ObjectId>& hiddenTypes = {});
    const LifeRows& rows() const { return m_rows; }
    /// Where a moment of an object's life is painted, in coordinates of the viewport; of one
    /// without a row (0, 0).
    QPointF placeOf(model::ObjectId object, model::EventIndex moment) const;
    /// How many pixels an event takes.
    double scale() const { return m_scale; }
    void zoomBy(double factor, double aroundX);
    void showAll();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool viewportEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void makeChoiceBox();
    void showRecording();
    void showCursor(model::EventIndex from, model::EventIndex to);
    void showSelection();
    void rowsChanged();
    void updateBars();
    void follow(model::EventIndex from, model::EventIndex to);
    void bringIntoSight(int row);
    void selectRow(int row);
    void seekTo(double x);
    void describe();
    LifeWindow window() const;
    QRectF rowRect(int row) const;
    int rowAt(double y) const;
    QString nameOf(model::ObjectId object) const;
    QString lifeOf(model::ObjectId object) const;
    QString tipAt(QPointF point) const;
    void paintBands(QPainter& painter) const;
    void paintRuler(QPainter& painter) const;
    void paintRows(QPainter& painter) const;
    void paintName(QPainter& painter, int row) const;
    void paintUnseen(QPainter& painter) const;

    SessionController& m_session;
    LifeRows m_rows;
    TimelineAxis m_axis;
    QComboBox* m_choice;
    std::unique_ptr<model::Timeline> m_reader; ///< For names and sentences.
    mutable QHash<std::uint32_t, QString> m_names;
    double m_scale = 1;
    bool m_isWhole = true; ///< The whole run is to be seen, however wide this is.
    bool m_isScrubbing = false;
};

} // namespace ui
