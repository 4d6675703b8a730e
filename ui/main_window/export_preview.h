#pragma once

#include "ui/main_window/export_choice.h"
#include "ui/scene/newest_answer.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QSlider;
class QStackedWidget;

namespace ui {

class PreviewImage;

/// Shows how an export will look, made in another thread; of several moments the one that a slider
/// chooses.
class ExportPreviewPane final : public QWidget
{
    Q_OBJECT

public:
    ExportPreviewPane(const ExportSubject& subject, QWidget* parent);

    /// Shows this choice soon; a newer one replaces it.
    void setChoice(const ExportChoice& choice);
    bool isBusy() const { return m_previews.isBusy(); }
    const ExportPreview& preview() const { return m_shown; }

Q_SIGNALS:
    void shown();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Question
    {
        std::shared_ptr<const ExportSubject> subject;
        ExportChoice choice;
        std::size_t index = 0;
        QSize room;
        qreal ratio = 1;
    };

    void ask();
    void take(const ExportPreview& preview);

    std::shared_ptr<const ExportSubject> m_subject;
    ExportChoice m_choice;
    NewestAnswer<Question, ExportPreview> m_previews;
    ExportPreview m_shown;
    QStackedWidget* m_stack;
    PreviewImage* m_image;
    QPlainTextEdit* m_text;
    QSlider* m_slider;
    QLabel* m_where;
    QLabel* m_size;
};

} // namespace ui
