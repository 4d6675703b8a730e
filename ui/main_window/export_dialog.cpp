#include "ui/main_window/export_dialog.h"

#include "ui/export/export_picture.h"
#include "ui/theme/panel_colors.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace ui {

namespace {

constexpr std::array<double, 5> kScales = {0.5, 1, 2, 3, 4};

} // namespace

ExportDialog::ExportDialog(PictureMaker makePicture, const QString& path, Theme::Id shown,
                           QWidget* parent)
    : QDialog(parent), m_makePicture(std::move(makePicture)), m_path(new QLineEdit(this)),
      m_scale(new QComboBox(this)), m_theme(new QComboBox(this)), m_size(new QLabel(this)),
      m_error(new QLabel(this))
{
    setWindowTitle(tr("Export Picture"));
    setObjectName(QStringLiteral("exportDialog"));
    m_error->setObjectName(QStringLiteral("exportError"));
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->hide();
    QPalette colors = m_error->palette();
    colors.setColor(QPalette::WindowText, panelColors(palette()).error);
    m_error->setPalette(colors);
    buildForm(path, shown);
    refreshSize();
    setMinimumWidth(520);
}

void ExportDialog::buildForm(const QString& path, Theme::Id shown)
{
    m_path->setObjectName(QStringLiteral("exportPath"));
    m_path->setText(QDir::toNativeSeparators(path));
    auto* browse = new QPushButton(tr("&Browse\u2026"), this);
    auto* file = new QHBoxLayout;
    file->addWidget(m_path, 1);
    file->addWidget(browse);
    for (const double scale : kScales)
        m_scale->addItem(tr("%1\u00D7").arg(QLocale().toString(scale)), scale);
    m_scale->setCurrentIndex(m_scale->findData(2.0));
    const std::array<std::pair<Theme::Id, QString>, 4> themes = {
        {{Theme::Id::Light, tr("Light")},
         {Theme::Id::Dark, tr("Dark")},
         {Theme::Id::HighContrast, tr("High contrast")},
         {Theme::Id::Print, tr("Print: black on white")}}};
    for (const auto& [id, name] : themes)
        m_theme->addItem(name, static_cast<int>(id));
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(shown)));

    auto* form = new QFormLayout;
    auto* fileLabel = new QLabel(tr("&File:"), this);
    fileLabel->setBuddy(m_path);
    form->addRow(fileLabel, file);
    form->addRow(tr("&Scale:"), m_scale);
    form->addRow(tr("&Theme:"), m_theme);
    form->addRow(tr("Size:"), m_size);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    for (QAbstractButton* button : buttons->buttons())
        button->setIcon({});
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_error);
    column->addStretch(1);
    column->addWidget(buttons);

    connect(browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_scale, &QComboBox::currentIndexChanged, this, &ExportDialog::refreshSize);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ExportDialog::browse()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export Picture"), m_path->text(), tr("PNG picture (*.png);;SVG picture (*.svg)"),
        nullptr, QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty())
        m_path->setText(QDir::toNativeSeparators(path));
}

double ExportDialog::scale() const
{
    return m_scale->currentData().toDouble();
}

Picture ExportDialog::picture() const
{
    return m_makePicture(static_cast<Theme::Id>(m_theme->currentData().toInt()));
}

void ExportDialog::refreshSize()
{
    const QSizeF size = picture().bounds.size() * scale();
    m_size->setText(tr("about %1 \u00D7 %2 pixels")
                        .arg(QLocale().toString(qRound(size.width())),
                             QLocale().toString(qRound(size.height()))));
}

void ExportDialog::save()
{
    const QString path = QDir::fromNativeSeparators(m_path->text().trimmed());
    const model::Result<void> result = exportPicture(picture(), path, {scale()});
    if (!result.isOk()) {
        m_error->setText(QString::fromStdString(result.diagnostic().message));
        m_error->show();
        return;
    }
    m_written = path;
    accept();
}

} // namespace ui
