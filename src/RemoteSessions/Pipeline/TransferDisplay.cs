using System.Management.Automation;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Transfer;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>Shows the progress bar of a file transfer.</summary>
internal sealed class TransferDisplay(string activity, int number, Action<ProgressRecord> show) : IProgress<TransferProgress>
{
    private const int FirstActivityId = 20152;

    private readonly int _id = FirstActivityId + number;
    private int _shown = -1;

    public void Report(TransferProgress value)
    {
        var percent = value.Total is > 0 and { } total ? (int)(100 * value.Done / total) : -1;
        // The bar is updated for each percent or, if the total size isn't known, for each megabyte.
        var step = percent >= 0 ? percent : (int)(value.Done >> 20);
        if (Interlocked.Exchange(ref _shown, step) == step)
            return;
        var size = value.Total is { } all ? CommandMessages.TransferProgress(Size(value.Done), Size(all)) : Size(value.Done);
        show(new ProgressRecord(_id, activity, size) { PercentComplete = percent });
    }

    public void Complete() => show(new ProgressRecord(_id, activity, CommandMessages.Done) { RecordType = ProgressRecordType.Completed });

    private static string Size(long bytes) => bytes < 1024 * 1024 ? $"{bytes / 1024.0:0.#} KB" : $"{bytes / 1048576.0:0.0} MB";
}
