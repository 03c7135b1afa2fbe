using System.Management.Automation;
using RemoteSessions.Transfer;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>A progress bar for a file on its way.</summary>
internal sealed class TransferDisplay(string activity, int number, Action<ProgressRecord> show) : IProgress<TransferProgress>
{
    private const int FirstActivityId = 20152;

    private readonly int _id = FirstActivityId + number;
    private int _shown = -1;

    public void Report(TransferProgress value)
    {
        var percent = value.Total is > 0 and { } total ? (int)(100 * value.Done / total) : -1;
        // A line for each percent is plenty; where the length is unknown, one for each megabyte.
        var step = percent >= 0 ? percent : (int)(value.Done >> 20);
        if (Interlocked.Exchange(ref _shown, step) == step)
            return;
        var size = value.Total is { } all ? $"{Size(value.Done)} of {Size(all)}" : Size(value.Done);
        show(new ProgressRecord(_id, activity, size) { PercentComplete = percent });
    }

    public void Complete() => show(new ProgressRecord(_id, activity, "done") { RecordType = ProgressRecordType.Completed });

    private static string Size(long bytes) => bytes < 1024 * 1024 ? $"{bytes / 1024.0:0.#} KB" : $"{bytes / 1048576.0:0.0} MB";
}
