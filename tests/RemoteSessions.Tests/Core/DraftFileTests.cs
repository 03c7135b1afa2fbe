using RemoteSessions.Tests.Support;
using RemoteSessions.Transfer;

namespace RemoteSessions.Tests.Core;

public sealed class DraftFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_incomplete_draft_leaves_no_file()
    {
        using (var draft = new DraftFile(Target))
            draft.Content.Write("half"u8);
        Assert.Empty(_folder.Names());
    }

    [Fact]
    public void A_read_only_file_is_replaced_only_with_Force()
    {
        File.WriteAllText(Target, "old");
        File.SetAttributes(Target, FileAttributes.ReadOnly);
        using var draft = new DraftFile(Target);
        draft.Content.Write("new"u8);
        draft.Complete(overwrite: true, clearReadOnly: true);
        Assert.Equal("new", File.ReadAllText(Target));
        Assert.Equal(["file"], _folder.Names());
    }

    [Fact]
    public async Task A_locked_file_is_replaced_when_it_is_free()
    {
        // The test simulates a program that locks the target file. While a folder exists at the path of the target file, the file can't be
        // written.
        Directory.CreateDirectory(Target);
        using var draft = new DraftFile(Target) { Patience = TimeSpan.FromSeconds(60) };
        draft.Content.Write("new"u8);
        var completing = Task.Run(() => draft.Complete(overwrite: true));
        await Task.WhenAny(completing, Task.Delay(TimeSpan.FromMilliseconds(300)));
        Assert.False(completing.IsCompleted);
        Directory.Delete(Target);
        await completing;
        Assert.Equal("new", File.ReadAllText(Target));
    }

    [Fact]
    public void A_complete_file_that_cannot_be_renamed_is_kept_and_named_in_the_error()
    {
        Directory.CreateDirectory(Target);
        string kept;
        using (var draft = new DraftFile(Target) { Patience = TimeSpan.Zero })
        {
            draft.Content.Write("measured for hours"u8);
            var failure = Assert.Throws<IOException>(() => draft.Complete(overwrite: true));
            Assert.Contains(kept = draft.Path, failure.Message, StringComparison.Ordinal);
        }

        Assert.Equal("measured for hours", File.ReadAllText(kept));
    }

    private string Target => Path.Combine(_folder.Path, "file");
}
