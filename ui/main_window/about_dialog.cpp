#include "ui/main_window/about_dialog.h"

#include "ui/theme/fonts.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kAboutTitlePixels = 20;

void fillParts(QTreeWidget& list)
{
    const auto add = [&list](const QString& name, const QString& use, const QString& licence) {
        auto* row = new QTreeWidgetItem(&list);
        row->setText(0, name);
        row->setText(1, use);
        row->setText(2, licence);
    };
    const QString qt = QLatin1String(qVersion());
    add(QStringLiteral("Qt %1").arg(qt), AboutDialog::tr("window and pictures, linked dynamically"),
        QStringLiteral("LGPL 3"));
    add(QStringLiteral("Inter"), AboutDialog::tr("the face of words, compiled in"),
        QStringLiteral("OFL 1.1"));
    add(QStringLiteral("DejaVu Sans Mono"), AboutDialog::tr("the face of code, compiled in"),
        QStringLiteral("Bitstream Vera"));
    add(QStringLiteral("Boost.Multiprecision"), AboutDialog::tr("Python's integers"),
        QStringLiteral("Boost 1.0"));
    add(QStringLiteral("nlohmann/json"), AboutDialog::tr("the files of sessions"),
        QStringLiteral("MIT"));
    add(QStringLiteral("giflib"), AboutDialog::tr("films as GIF"), QStringLiteral("MIT"));
    add(QStringLiteral("libwebp"), AboutDialog::tr("films as WebP"), QStringLiteral("BSD 3"));
    add(QStringLiteral("CLI11"), AboutDialog::tr("the command line"), QStringLiteral("BSD 3"));
}

} // namespace

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("About Refscope"));
    setObjectName(QStringLiteral("aboutDialog"));
    auto* title = new QLabel(tr("Refscope %1").arg(QApplication::applicationVersion()), this);
    title->setFont(textFont(kAboutTitlePixels, QFont::DemiBold));
    auto* words = new QLabel(tr("Shows what keeps Python objects alive: references, reference "
                                "counts, weak references and the cyclic collector, step by step. "
                                "It models CPython 3.11. MIT licence."),
                             this);
    words->setWordWrap(true);
    auto* heading = new QLabel(tr("What it is made of:"), this);
    auto* parts = new QTreeWidget(this);
    heading->setBuddy(parts);
    parts->setObjectName(QStringLiteral("aboutParts"));
    parts->setAccessibleName(tr("What Refscope is made of"));
    parts->setRootIsDecorated(false);
    parts->setHeaderLabels({tr("Part"), tr("What for"), tr("Licence")});
    fillParts(*parts);
    for (const int column : {0, 1})
        parts->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    auto* column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(title);
    column->addWidget(words);
    column->addWidget(heading);
    column->addWidget(parts, 1);
    column->addWidget(buttons);
    resize(620, 380);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace ui
