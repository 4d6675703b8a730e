#pragma once

#include <QWidget>

#include <vector>

namespace ui {

/// The phases of a collection as a row of arrows; a click goes to a phase. Where there is little
/// room the others shrink to their numbers, the current one last.
class CollectorPhases final : public QWidget
{
    Q_OBJECT

public:
    struct Phase
    {
        QString name;      ///< "Subtract references"
        QString shortName; ///< "Subtract"
        QString tip;
        bool isReached = true; ///< Whether this collection came to it.
    };

    explicit CollectorPhases(QWidget* parent = nullptr);

    void setPhases(std::vector<Phase> phases);
    void setCurrent(int phase);
    int current() const { return m_current; }
    /// Where a phase stands, for a click.
    QRect phaseRect(int phase) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void phaseChosen(int phase);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Cell
    {
        QString text;
        double left = 0;
        double width = 0;
    };

    void arrange();
    bool fit(int level);
    QString textOf(int phase, int level) const;
    int phaseAt(QPointF point) const;

    std::vector<Phase> m_phases;
    std::vector<Cell> m_cells;
    int m_current = 0;
};

} // namespace ui
