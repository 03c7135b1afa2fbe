using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.AppStream;

/// <summary>Tests stacks that are exported to a CSV file and then imported, with and without changes.</summary>
public sealed class SetStackCsvTests : AppStreamCmdletTest
{
    [Fact]
    public void An_unchanged_file_changes_nothing()
    {
        Full();
        var before = Calls("UpdateStack");
        Set(Export());
        Succeeded();
        Assert.Equal(before, Calls("UpdateStack"));
    }

    [Fact]
    public void Only_changes_in_the_file_are_applied()
    {
        Full();
        var before = Calls("UpdateStack");
        var file = Export();
        File.WriteAllText(
            file, File.ReadAllText(file).Replace("https://example.com/bye", "https://example.org/bye", StringComparison.Ordinal));
        Set(file);
        Succeeded();
        var stack = Stack("prod-stack");
        Assert.Equal(
            ("https://example.org/bye", "a.example.com;b.example.com", "HOMEFOLDERS;GOOGLE_DRIVE", 1),
            (stack.RedirectUrl, $"{stack.GoogleDriveDomains}", $"{stack.StorageConnectors}", Calls("UpdateStack") - before));
    }

    [Fact]
    public void A_clipboard_action_can_be_disabled_although_the_row_contains_its_maximum_length()
    {
        Session.Run("Set-ASStack", ("Name", "prod-stack"), ("ClipboardToLocalMaximumLength", 50));
        var changed = Session.Pipe<ASStack>(
            [CmdletSession.Row(("Name", "prod-stack"), ("ClipboardToLocal", "DISABLED"), ("ClipboardToLocalMaximumLength", "50"))],
            "Set-ASStack").Single();
        Succeeded();
        Assert.Equal(("DISABLED", null), (changed.ClipboardToLocal, changed.ClipboardToLocalMaximumLength));
    }

    [Fact]
    public void An_invalid_row_writes_one_error_and_the_others_are_processed()
    {
        var changed = Session.Pipe<ASStack>(
            [
                CmdletSession.Row(("Name", "prod-stack"), ("Description", "One"), ("HomeFolders", "")),
                CmdletSession.Row(("Name", "nobody"), ("Description", "Two"), ("HomeFolders", "")),
                CmdletSession.Row(("Name", "cad-stack"), ("Description", "Three"), ("HomeFolders", "perhaps")),
                CmdletSession.Row(("Name", "dev-stack"), ("Description", "Four"), ("HomeFolders", "True")),
            ],
            "Set-ASStack");
        Assert.Equal(
            ["dev-stack Four True", "prod-stack One True"],
            changed.Select(stack => $"{stack.Name} {stack.Description} {stack.HomeFolders}").Order(StringComparer.Ordinal));
        Assert.Equal(2, Session.Errors.Count);
        Assert.Contains(
            Session.Errors, error => error.FullyQualifiedErrorId.StartsWith("ResourceNotFoundException", StringComparison.Ordinal)
                && error.CategoryInfo.Category == ErrorCategory.ObjectNotFound && $"{error.TargetObject}" == "nobody");
    }

    // Each request contains all user settings, but the request for the second row must not undo the change for the first row.
    [Fact]
    public void Two_rows_for_one_stack_are_both_applied()
    {
        Session.Pipe<ASStack>(
            [
                CmdletSession.Row(("Name", "prod-stack"), ("FileUpload", "DISABLED"), ("FileDownload", "")),
                CmdletSession.Row(("Name", "prod-stack"), ("FileUpload", ""), ("FileDownload", "DISABLED")),
            ],
            "Set-ASStack");
        Succeeded();
        Assert.Equal(("DISABLED", "DISABLED"), (Stack("prod-stack").FileUpload, Stack("prod-stack").FileDownload));
    }

    [Fact]
    public void A_piped_stack_changes_only_specified_settings()
    {
        var old = Stack("prod-stack");
        Session.Run("Set-ASStack", ("Name", "prod-stack"), ("Description", "Newer"));
        Session.Pipe<object>([old], "Set-ASStack", ("FeedbackUrl", "https://example.com"));
        Succeeded();
        Assert.Equal(("Newer", "https://example.com"), (Stack("prod-stack").Description, Stack("prod-stack").FeedbackUrl));
    }

    private void Full() => Session.Run(
        "Set-ASStack", ("Name", "prod-stack"), ("GoogleDriveDomain", new[] { "a.example.com", "b.example.com" }),
        ("ClipboardFromLocalMaximumLength", 1000), ("ApplicationSettingsGroup", "office"), ("RedirectUrl", "https://example.com/bye"),
        ("AllowedUrl", "*"), ("VpcEndpointId", "vpce-1"), ("AgentAction", "COMPUTER_VISION"));

    private ASStack Stack(string name) => Session.Run<ASStack>("Get-ASStack", ("Name", name)).Single();

    private string Export()
    {
        var file = Path.Combine(Owned(new TemporaryFolder()).Path, "stacks.csv");
        Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Get-ASStack");
            CmdletSession.Add(shell, "Export-Csv", ("Path", file), ("NoTypeInformation", true));
        });
        Succeeded();
        return file;
    }

    private void Set(string file) => Session.Pipe(null, shell =>
    {
        CmdletSession.Add(shell, "Import-Csv", ("Path", file));
        CmdletSession.Add(shell, "Set-ASStack");
    });
}
