#pragma once

#include "model/lesson/stop_places.h"

#include <QFrame>
#include <QString>

#include <vector>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace ui {

class LessonAsking;
class LessonProgressBar;

/// Below the scene while a lesson is open: where the learner is, the caption of the stop, and what
/// is asked there. It is as high as the longest caption needs, so that the scene keeps its size;
/// where that would be too much the letters become smaller.
class LessonPane final : public QFrame
{
    Q_OBJECT

public:
    struct Actions
    {
        QAction* previous;
        QAction* next;
        QAction* list;
        QAction* leave;
    };

    LessonPane(const Actions& actions, QWidget* parent);

    LessonAsking* asking() const { return m_asking; }

    void setLesson(const QString& title, std::vector<std::vector<model::CaptionRun>> captions,
                   std::vector<bool> hasQuestion);
    /// `isAway`: the run stands somewhere behind the stop.
    void showStop(std::size_t index, const std::vector<model::CaptionRun>& caption, bool isAway);
    /// The letters of the caption, in pixels, where there is room.
    void setTextPixels(int pixels);
    int textPixels() const { return m_pixels; }
    /// The caption as it is shown, without marks.
    QString caption() const;
    QLabel* captionLabel() const { return m_caption; }

    /// Sizes everything anew: after the side has changed.
    void refit();

Q_SIGNALS:
    void stopChosen(std::size_t index);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString html(const std::vector<model::CaptionRun>& caption) const;
    int captionWidth(bool withSide) const;
    int neededHeight(int pixels) const;
    void applyFonts();

    QLabel* m_title;
    LessonProgressBar* m_progress;
    QLabel* m_where;
    QLabel* m_caption;
    QHBoxLayout* m_body;
    LessonAsking* m_asking;
    std::vector<std::vector<model::CaptionRun>> m_captions;
    std::vector<bool> m_hasQuestion;
    std::vector<model::CaptionRun> m_shown;
    bool m_isAway = false;
    int m_wanted = 17;
    int m_pixels = 17;
};

} // namespace ui
