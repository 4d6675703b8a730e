#include "ui/panels/lesson_pane.h"

#include "ui/panels/lesson_asking.h"
#include "ui/panels/lesson_progress_bar.h"
#include "ui/theme/fonts.h"
#include "ui/theme/panel_colors.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTextDocument>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kLeastCaptionPixels = 13;
constexpr int kAskingLines = 8;
constexpr int kLeastCaptionWidth = 200;
constexpr int kHeadPixels = 13;
constexpr double kMostOfWindow = 0.4;
constexpr int kCaptionShare = 3; // Against kAskingShare, where something is asked.
constexpr int kAskingShare = 2;

QToolButton* newPaneButton(QAction* action, QWidget* parent, Qt::ToolButtonStyle style)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

LessonPane::LessonPane(const Actions& actions, QWidget* parent)
    : QFrame(parent), m_title(new QLabel(this)), m_progress(new LessonProgressBar(this)),
      m_where(new QLabel(this)), m_caption(new QLabel(this)), m_body(new QHBoxLayout),
      m_asking(new LessonAsking(this))
{
    setObjectName(QStringLiteral("lessonPane"));
    setAccessibleName(tr("Lesson"));
    m_title->setTextFormat(Qt::PlainText);
    m_caption->setObjectName(QStringLiteral("lessonCaption"));
    m_caption->setTextFormat(Qt::RichText);
    m_caption->setWordWrap(true);
    m_caption->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_caption->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_progress, 1);
    head->addWidget(m_where);
    head->addWidget(newPaneButton(actions.previous, this, Qt::ToolButtonTextBesideIcon));
    head->addWidget(newPaneButton(actions.next, this, Qt::ToolButtonTextBesideIcon));
    head->addWidget(newPaneButton(actions.list, this, Qt::ToolButtonTextOnly));
    head->addWidget(newPaneButton(actions.leave, this, Qt::ToolButtonIconOnly));
    m_body->setSpacing(16);
    m_body->addWidget(m_caption, kCaptionShare);
    m_body->addWidget(m_asking, kAskingShare);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 12, 10);
    column->setSpacing(8);
    column->addLayout(head);
    column->addLayout(m_body);
    connect(m_progress, &LessonProgressBar::stopChosen, this, &LessonPane::stopChosen);
    applyFonts();
    hide();
}

void LessonPane::setLesson(const QString& title,
                           std::vector<std::vector<model::CaptionRun>> captions,
                           std::vector<bool> hasQuestion)
{
    m_title->setText(title);
    m_captions = std::move(captions);
    m_hasQuestion = std::move(hasQuestion);
    m_progress->setStops(m_hasQuestion);
    refit();
}

void LessonPane::showStop(std::size_t index, const std::vector<model::CaptionRun>& caption,
                          bool isAway)
{
    m_shown = caption;
    m_isAway = isAway;
    m_progress->setCurrent(index);
    const QString where = tr("Stop %1 of %2").arg(index + 1).arg(m_captions.size());
    m_where->setText(isAway ? tr("behind stop %1 of %2").arg(index + 1).arg(m_captions.size())
                            : where);
    m_caption->setText(html(caption));
    setAccessibleDescription(LessonPane::caption());
    refit();
}

QString LessonPane::caption() const
{
    return QString::fromStdString(model::plainText(m_shown));
}

QString LessonPane::html(const std::vector<model::CaptionRun>& caption) const
{
    const QColor text =
        m_isAway ? panelColors(palette()).secondaryText : palette().color(QPalette::WindowText);
    const QColor code = m_isAway ? text : panelColors(palette()).accent;
    QString result = QStringLiteral("<span style=\"color:%1\">").arg(text.name());
    for (const model::CaptionRun& run : caption) {
        const QString words = QString::fromStdString(run.text).toHtmlEscaped();
        if (run.isParagraph)
            result += QStringLiteral("<br>");
        else if (run.isCode)
            result += QStringLiteral("<span style=\"font-family:'%1'; color:%2\">%3</span>")
                          .arg(codeFont(m_pixels).family(), code.name(),
                               QString(words).replace(QLatin1Char(' '), QStringLiteral("&nbsp;")));
        else
            result += words;
    }
    return result + QStringLiteral("</span>");
}

void LessonPane::setTextPixels(int pixels)
{
    m_wanted = pixels;
    refit();
}

int LessonPane::captionWidth(bool withSide) const
{
    const QMargins margins = layout()->contentsMargins();
    const int width = this->width() - margins.left() - margins.right();
    if (!withSide)
        return width;
    return (width - m_body->spacing()) * kCaptionShare / (kCaptionShare + kAskingShare);
}

/// Of the longest caption.
int LessonPane::neededHeight(int pixels) const
{
    if (captionWidth(true) < kLeastCaptionWidth) // Nobody has given it its place yet.
        return 0;
    double height = 0;
    for (std::size_t i = 0; i < m_captions.size(); ++i) {
        QTextDocument document;
        document.setDefaultFont(textFont(pixels));
        document.setDocumentMargin(0);
        document.setHtml(html(m_captions[i]));
        const bool wasAsked = i > 0 && m_hasQuestion[i - 1];
        document.setTextWidth(captionWidth(m_hasQuestion[i] || wasAsked));
        height = std::max(height, document.size().height());
    }
    return qRound(height) + 2;
}

void LessonPane::refit()
{
    const int room = qRound(window()->height() * kMostOfWindow);
    int pixels = std::max(m_wanted, kLeastCaptionPixels);
    while (pixels > kLeastCaptionPixels && neededHeight(pixels) > room)
        --pixels;
    if (pixels != m_pixels) {
        m_pixels = pixels;
        applyFonts();
        m_caption->setText(html(m_shown));
    }
    // A question takes some lines: the scene should not change its size for each of them.
    const bool isAsking = std::ranges::find(m_hasQuestion, true) != m_hasQuestion.end();
    const int lines = isAsking ? kAskingLines * m_asking->fontMetrics().lineSpacing() : 0;
    m_caption->setMinimumHeight(std::min(std::max(lines, neededHeight(m_pixels)), room));
}

void LessonPane::applyFonts()
{
    m_caption->setFont(textFont(m_pixels));
    const int head = std::max(kHeadPixels, m_pixels / 2);
    m_title->setFont(textFont(head, QFont::DemiBold));
    m_where->setFont(textFont(head));
    m_asking->setTextPixels(std::max(kHeadPixels, m_pixels * 4 / 5));
}

void LessonPane::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    refit();
}

void LessonPane::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_caption->setText(html(m_shown));
}

void LessonPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(panelColors(palette()).separator);
    painter.drawLine(rect().topLeft(), rect().topRight());
}

} // namespace ui
