#include "ui/main_window/export_dialog.h"

#include "model/lesson/lesson_parser.h"
#include "ui/main_window/export_form.h"
#include "ui/main_window/export_preview.h"
#include "ui/theme/panel_colors.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ui {

namespace {

bool subjectHasStops(const ExportSubject& subject)
{
    return !subject.bookmarks.empty() || model::isLesson(subject.timeline.recording().source);
}

QString firstFolder(const QString& remembered)
{
    return !remembered.isEmpty() && QDir(remembered).exists() ? remembered : QDir::homePath();
}

} // namespace

ExportDialog::ExportDialog(ExportSubject subject, Theme::Id theme, QWidget* parent)
    : QDialog(parent), m_subject(std::make_shared<const ExportSubject>(std::move(subject))),
      m_fields(new ExportFormFields(*m_subject, subjectHasStops(*m_subject), this)),
      m_preview(new ExportPreviewPane(*m_subject, this)), m_path(new QLineEdit(this)),
      m_browse(new QPushButton(tr("&Browse\u2026"), this)), m_fault(new QLabel(this)),
      m_progress(new QProgressBar(this))
{
    setWindowTitle(tr("Export"));
    setObjectName(QStringLiteral("exportDialog"));
    build();
    const QSettings settings;
    ExportChoice choice = ExportChoice::load(settings);
    if (!settings.contains(QStringLiteral("export/theme")))
        choice.options.theme = theme;
    m_path->setText(QDir::toNativeSeparators(
        withEnding(QDir(firstFolder(choice.path)).filePath(m_subject->scriptName), choice.form)));
    m_fields->setChoice(choice);
    connect(m_fields, &ExportFormFields::changed, this, &ExportDialog::showChoice);
    connect(m_path, &QLineEdit::textChanged, this, [this] { showFault({}); });
    showChoice();
    resize(1060, 640);
}

/// An export that is under way is not waited for: it sees that nobody wants it any more.
ExportDialog::~ExportDialog()
{
    m_export.drop();
}

void ExportDialog::build()
{
    m_path->setObjectName(QStringLiteral("exportPath"));
    m_fault->setObjectName(QStringLiteral("exportError"));
    m_fault->setWordWrap(true);
    m_fault->setTextFormat(Qt::PlainText);
    QPalette colors = m_fault->palette();
    colors.setColor(QPalette::WindowText, panelColors(palette()).error);
    m_fault->setPalette(colors);
    m_fault->hide();
    m_progress->setObjectName(QStringLiteral("exportProgress"));
    m_progress->hide();

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_fields);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setSizePolicy(QSizePolicy::Maximum,
                          QSizePolicy::Expanding); // The preview gets the rest.
    scroll->setMinimumWidth(m_fields->sizeHint().width() + scroll->verticalScrollBar()->width());
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_preview, 1);
    middle->addSpacing(8);
    middle->addWidget(scroll);

    auto* label = new QLabel(tr("F&ile:"), this);
    label->setBuddy(m_path);
    auto* file = new QHBoxLayout;
    file->addWidget(label);
    file->addWidget(m_path, 1);
    file->addWidget(m_browse);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    for (QAbstractButton* button : buttons->buttons())
        button->setIcon({});
    m_save = buttons->button(QDialogButtonBox::Save);
    m_save->setText(tr("&Export"));
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_progress, 1);
    bottom->addWidget(buttons);

    auto* column = new QVBoxLayout(this);
    column->addLayout(middle, 1);
    column->addLayout(file);
    column->addWidget(m_fault);
    column->addLayout(bottom);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
}

ExportChoice ExportDialog::choice() const
{
    ExportChoice choice = m_fields->choice();
    choice.path = QDir::fromNativeSeparators(m_path->text().trimmed());
    return choice;
}

/// The path with the ending of the form instead of one that another form has.
QString ExportDialog::withEnding(const QString& path, ExportForm form) const
{
    const QString ending = QLatin1Char('.') + QLatin1String(factsOf(form).ending);
    const auto now = formOfPath(path);
    if (now == form)
        return path;
    const QString base = now ? path.left(path.lastIndexOf(QLatin1Char('.'))) : path;
    return base + ending;
}

void ExportDialog::showChoice()
{
    const ExportChoice now = choice();
    m_path->setText(QDir::toNativeSeparators(withEnding(now.path, now.form)));
    showFault({});
    m_preview->setChoice(now);
}

void ExportDialog::browse()
{
    const ExportForm form = m_fields->choice().form;
    const QString ending = QLatin1String(factsOf(form).ending);
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export"), choice().path,
                                     QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending),
                                     nullptr, QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty())
        m_path->setText(QDir::toNativeSeparators(withEnding(path, form)));
}

void ExportDialog::showFault(const QString& fault)
{
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
}

void ExportDialog::setExporting(bool isExporting)
{
    m_fields->setEnabled(!isExporting);
    m_path->setEnabled(!isExporting);
    m_browse->setEnabled(!isExporting);
    m_save->setEnabled(!isExporting);
    m_progress->setVisible(isExporting);
    m_progress->setRange(0, 0);
    if (isExporting)
        m_cancel->setFocus();
}

void ExportDialog::showProgress(int done, int all)
{
    m_progress->setRange(0, all);
    m_progress->setValue(done);
}

void ExportDialog::accept()
{
    if (isExporting())
        return;
    showFault({});
    setExporting(true);
    const ExportChoice wanted = choice();
    const QPointer<ExportDialog> self(this);
    m_export.start(
        [subject = m_subject, wanted, self](const std::atomic<bool>& isDropped) {
            ExportProgress progress;
            progress.isCancelled = &isDropped;
            progress.report = [self, &isDropped](std::size_t done, std::size_t all) {
                if (isDropped)
                    return;
                QMetaObject::invokeMethod(
                    qApp,
                    [self, done, all] {
                        if (self && self->isExporting())
                            self->showProgress(static_cast<int>(done), static_cast<int>(all));
                    },
                    Qt::QueuedConnection);
            };
            return carryOut(*subject, wanted, progress);
        },
        [this](const model::Result<QStringList>& result) { finish(result); });
}

void ExportDialog::finish(const model::Result<QStringList>& result)
{
    setExporting(false);
    if (!result) {
        showFault(QString::fromStdString(result.diagnostic().message));
        return;
    }
    m_written = *result;
    QSettings settings;
    choice().save(settings);
    QDialog::accept();
}

void ExportDialog::reject()
{
    if (!isExporting()) {
        QDialog::reject();
        return;
    }
    m_export.drop();
    setExporting(false);
    showFault(tr("The export was cancelled; nothing was written."));
}

} // namespace ui
