#include "ui/main_window/export_preview.h"

#include "ui/theme/fonts.h"
#include "ui/theme/panel_colors.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSlider>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

/// The picture in the middle; what is transparent shows a chequered ground.
class PreviewImage final : public QWidget
{
public:
    using QWidget::QWidget;

    /// `isForDark`: what is transparent is meant to lie on something dark.
    void setImage(const QImage& image, bool isForDark)
    {
        m_image = image;
        m_isForDark = isForDark;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (m_image.isNull())
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QSizeF size =
            QSizeF(m_image.size()).scaled(QSizeF(this->size()), Qt::KeepAspectRatio);
        const QRectF place(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2),
                           size);
        if (m_image.hasAlphaChannel()) {
            constexpr int kSquare = 8;
            const QColor square = m_isForDark ? QColor(0x30, 0x30, 0x34) : QColor(0xe2, 0xe2, 0xe2);
            painter.fillRect(place, m_isForDark ? QColor(0x1c, 0x1c, 0x20) : QColor(Qt::white));
            painter.setClipRect(place);
            for (int y = 0; y < height(); y += kSquare)
                for (int x = (y / kSquare % 2) * kSquare; x < width(); x += 2 * kSquare)
                    painter.fillRect(x, y, kSquare, kSquare, square);
            painter.setClipping(false);
        }
        painter.drawImage(place, m_image);
        painter.setPen(panelColors(palette()).separator);
        painter.drawRect(place.adjusted(0, 0, -1, -1));
    }

private:
    QImage m_image;
    bool m_isForDark = false;
};

ExportPreviewPane::ExportPreviewPane(const ExportSubject& subject, QWidget* parent)
    : QWidget(parent), m_subject(std::make_shared<const ExportSubject>(subject)),
      m_previews(
          [](const Question& question) {
              ExportPreview preview = previewOf(*question.subject, question.choice, question.index,
                                                question.room * question.ratio);
              preview.image.setDevicePixelRatio(1);
              return preview;
          },
          [this](const ExportPreview& preview, bool isNewest) {
              if (isNewest)
                  take(preview);
          }),
      m_stack(new QStackedWidget(this)), m_image(new PreviewImage(this)),
      m_text(new QPlainTextEdit(this)), m_slider(new QSlider(Qt::Horizontal, this)),
      m_where(new QLabel(this)), m_size(new QLabel(this))
{
    setObjectName(QStringLiteral("exportPreview"));
    m_image->setMinimumSize(420, 300);
    m_image->setAccessibleName(tr("Preview"));
    m_text->setReadOnly(true);
    m_text->setFont(codeFont(12));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setAccessibleName(tr("Preview"));
    m_stack->addWidget(m_image);
    m_stack->addWidget(m_text);
    m_slider->setAccessibleName(tr("Moment of the preview"));
    m_slider->setObjectName(QStringLiteral("exportPreviewSlider"));
    m_size->setObjectName(QStringLiteral("exportSize"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_slider, 1);
    line->addWidget(m_where);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack, 1);
    column->addLayout(line);
    column->addWidget(m_size);
    m_slider->hide();
    m_where->hide();
    connect(m_slider, &QSlider::valueChanged, this, &ExportPreviewPane::ask);
}

void ExportPreviewPane::setChoice(const ExportChoice& choice)
{
    m_choice = choice;
    ask();
}

void ExportPreviewPane::ask()
{
    if (m_image->width() < 10)
        return;
    m_previews.ask({m_subject, m_choice, static_cast<std::size_t>(m_slider->value()),
                    m_stack->size(), devicePixelRatioF()});
}

void ExportPreviewPane::take(const ExportPreview& preview)
{
    m_shown = preview;
    const bool isText = preview.fault.isEmpty() && preview.image.isNull();
    m_stack->setCurrentWidget(isText ? static_cast<QWidget*>(m_text) : m_image);
    m_text->setPlainText(preview.text);
    const Theme::Id theme = m_choice.options.theme;
    m_image->setImage(preview.image, theme == Theme::Id::Dark || theme == Theme::Id::HighContrast);
    const bool isOneText = isText && m_choice.form == ExportForm::Text;
    const bool isMany = preview.count > 1 && !m_choice.isStoryboard && !isOneText;
    const QSignalBlocker blocker(m_slider);
    m_slider->setVisible(isMany);
    m_where->setVisible(isMany);
    m_slider->setRange(0, preview.count > 0 ? static_cast<int>(preview.count) - 1 : 0);
    m_where->setText(tr("%1 of %2").arg(preview.index + 1).arg(preview.count));
    QStringList facts;
    if (!preview.size.isEmpty())
        facts.append(preview.size);
    if (preview.count > 1)
        facts.append(tr("%1 moments").arg(preview.count));
    m_size->setText(preview.fault.isEmpty() ? facts.join(QStringLiteral(" \u00B7 "))
                                            : preview.fault);
    Q_EMIT shown();
}

void ExportPreviewPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    ask();
}

} // namespace ui
