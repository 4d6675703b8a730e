#include "ui/main_window/welcome.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/panel_colors.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>

namespace ui {

namespace {

constexpr int kWelcomeTitlePixels = 16;

QString welcomeKey()
{
    return QStringLiteral("welcome/dismissed");
}

} // namespace

Welcome::Welcome(QWidget* parent) : QFrame(parent), m_hints(new QGridLayout)
{
    setObjectName(QStringLiteral("welcome"));
    setAccessibleName(tr("Welcome"));
    auto* title = new QLabel(tr("Welcome. What to try first:"), this);
    title->setFont(textFont(kWelcomeTitlePixels, QFont::DemiBold));
    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("welcomeClose"));
    close->setIcon(icon("close"));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close the welcome"));
    close->setToolTip(tr("Close; Help > Welcome brings it back"));
    m_hints->setHorizontalSpacing(12);
    m_hints->setVerticalSpacing(3);
    m_hints->setColumnStretch(1, 1);
    addHint(tr("Page Down"), tr("goes through the lesson stop by stop, Page Up back. Watch the "
                                "counts; some stops ask you."));
    addHint(tr("Ctrl+L"), tr("lists all lessons; Script > Examples has scripts to play with."));
    addHint(tr("Ctrl+Shift+L"),
            tr("leaves the lesson. Then click a card to see who holds it, type Python into the "
               "console, or draw a reference from a card's right end."));
    auto* lessons = new QPushButton(tr("All &Lessons"), this);
    lessons->setObjectName(QStringLiteral("welcomeLessons"));
    connect(lessons, &QPushButton::clicked, this, &Welcome::lessonsWanted);
    auto* play = new QPushButton(tr("&Play the Lesson"), this);
    play->setObjectName(QStringLiteral("welcomePlay"));
    auto* keys = new QPushButton(tr("All &Keys"), this);
    keys->setObjectName(QStringLiteral("welcomeKeys"));

    auto* head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(play);
    head->addWidget(lessons);
    head->addWidget(keys);
    head->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 8, 10);
    column->setSpacing(6);
    column->addLayout(head);
    column->addLayout(m_hints);
    connect(close, &QToolButton::clicked, this, &Welcome::dismiss);
    connect(keys, &QPushButton::clicked, this, &Welcome::shortcutsWanted);
    connect(play, &QPushButton::clicked, this, [this] {
        dismiss();
        Q_EMIT playWanted();
    });
    hide();
}

void Welcome::addHint(const QString& key, const QString& words)
{
    const int row = m_hints->rowCount();
    auto* name = new QLabel(key, this);
    QFont bold = name->font();
    bold.setBold(true);
    name->setFont(bold);
    auto* text = new QLabel(words, this);
    text->setWordWrap(true);
    m_hints->addWidget(name, row, 0, Qt::AlignTop);
    m_hints->addWidget(text, row, 1);
}

void Welcome::openOnce()
{
    if (!QSettings().value(welcomeKey(), false).toBool())
        show();
}

void Welcome::open()
{
    show();
    findChild<QPushButton*>(QStringLiteral("welcomePlay"))->setFocus();
}

void Welcome::dismiss()
{
    hide();
    QSettings().setValue(welcomeKey(), true);
}

void Welcome::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(QRect(0, 0, 4, height()), panelColors(palette()).accent);
    painter.setPen(panelColors(palette()).separator);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace ui
