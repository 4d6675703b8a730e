#pragma once

#include <QWidget>

#include <vector>

namespace ui {

/// The stops of a lesson as a row of dots: those behind filled, the current one larger, questions
/// as diamonds. A click goes there.
class LessonProgressBar final : public QWidget
{
    Q_OBJECT

public:
    explicit LessonProgressBar(QWidget* parent);

    void setStops(std::vector<bool> hasQuestion);
    void setCurrent(std::size_t index);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stopChosen(std::size_t index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    double distance() const;

    std::vector<bool> m_hasQuestion;
    std::size_t m_current = 0;
};

} // namespace ui
