#include "ui/panels/find_bar.h"

#include "ui/theme/icons.h"
#include "ui/theme/numbers.h"
#include "ui/theme/panel_colors.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

namespace ui {

FindBar::FindBar(QWidget* parent)
    : QFrame(parent), m_words(new QLineEdit(this)), m_count(new QLabel(this)),
      m_remark(new QLabel(this)), m_remedy(new QToolButton(this))
{
    setObjectName(QStringLiteral("findBar"));
    setAccessibleName(tr("Find objects"));
    m_words->setObjectName(QStringLiteral("findWords"));
    m_words->setAccessibleName(tr("Find objects by name, type, value or number"));
    m_words->setPlaceholderText(tr("Find by name, type, value or #number"));
    m_words->setClearButtonEnabled(true);
    m_words->setMinimumWidth(230);
    m_words->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("findCount"));
    m_remark->setObjectName(QStringLiteral("findRemark"));
    // A long remark is cut rather than making the window wider.
    m_remark->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_remedy->setObjectName(QStringLiteral("findRemedy"));
    m_remedy->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_remedy->hide();

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 5, 8, 5);
    row->setSpacing(8);
    row->addWidget(m_words);
    QToolButton* previous = addButton("back", tr("Previous match (Shift+Return)"));
    QToolButton* next = addButton("forward", tr("Next match (Return)"));
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(m_count);
    row->addWidget(m_remark, 1);
    row->addWidget(m_remedy);
    QToolButton* close = addButton("close", tr("Close (Escape)"));
    row->addWidget(close);

    connect(m_words, &QLineEdit::textChanged, this, &FindBar::wordsChanged);
    connect(previous, &QToolButton::clicked, this, &FindBar::previousWanted);
    connect(next, &QToolButton::clicked, this, &FindBar::nextWanted);
    connect(m_remedy, &QToolButton::clicked, this, &FindBar::remedyWanted);
    connect(close, &QToolButton::clicked, this, &FindBar::close);
    hide();
}

QToolButton* FindBar::addButton(const char* iconName, const QString& name)
{
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setIconSize({14, 14});
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

void FindBar::open()
{
    show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    Q_EMIT wordsChanged(words());
}

void FindBar::close()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT closed();
}

QString FindBar::words() const
{
    return m_words->text();
}

void FindBar::setCount(std::size_t current, std::size_t total)
{
    if (words().trimmed().isEmpty())
        m_count->clear();
    else if (total == 0)
        m_count->setText(tr("Nothing found"));
    else if (current == 0)
        m_count->setText(tr("%1 found").arg(inGroups(total)));
    else
        m_count->setText(tr("%1 of %2").arg(inGroups(current), inGroups(total)));
}

void FindBar::setRemark(const QString& text, const QString& action)
{
    m_remark->setText(text);
    m_remark->setToolTip(text);
    m_remedy->setText(action);
    m_remedy->setVisible(!action.isEmpty());
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isReturn && key->key() != Qt::Key_Escape)
        return QFrame::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true; // Escape means something else to the window.
    if (!isReturn)
        close();
    else if (key->modifiers() & Qt::ShiftModifier)
        Q_EMIT previousWanted();
    else
        Q_EMIT nextWanted();
    return true;
}

void FindBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.setPen(panelColors(palette()).separator);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace ui
