using System.Management.Automation;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests the commands that upload, install, and remove apps.</summary>
public sealed class AppTests : CmdletTest
{
    private TemporaryFolder? _folder;

    private TemporaryFolder Folder => _folder ??= Owned(new TemporaryFolder());

    [Fact]
    public void An_app_is_uploaded_and_waited_for()
    {
        var app = Session.Run<DFRemoteApp>(
            "Add-DFRemoteApp", ("Path", Folder.File("shop 2.5.apk", "PK and more")), ("ProjectName", "retail app")).Single();
        Assert.Empty(Session.Errors);
        Assert.Equal(("shop 2.5.apk", "ANDROID_APP", "SUCCEEDED"), (app.Name, app.Type, app.Status));
        Assert.Equal(Project().Arn, app.ProjectArn);
        Assert.Contains("com.example.shop25", app.Metadata, StringComparison.Ordinal);
        Assert.Equal(1, Session.Emulator.Calls.Single(call => call.Key.EndsWith("PutUpload", StringComparison.Ordinal)).Value);
    }

    [Fact]
    public void Without_Wait_the_file_is_only_uploaded()
    {
        Session = new CmdletSession(timeScale: 1);
        var app = Session.Run<DFRemoteApp>(
            "Add-DFRemoteApp", ("Path", Folder.File("shop.IPA", "PK")), ("ProjectArn", Project().Arn), ("NoWait", true)).Single();
        Assert.Equal(("IOS_APP", "PROCESSING"), (app.Type, app.Status));
        Session.Emulator.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal("SUCCEEDED", Session.Pipe<DFRemoteApp>([app], "Get-DFRemoteApp").Single().Status);
    }

    [Fact]
    public void A_file_that_the_service_rejects_is_an_error_with_the_reason()
    {
        var path = Folder.File("shop.apk", "<html>");
        Assert.Empty(Session.Run("Add-DFRemoteApp", ("Path", path), ("ProjectName", "Retail App")));
        Assert.Equal(("WaitFailed", ErrorCategory.InvalidResult), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Contains("Device Farm rejected the file: The file isn't a valid app", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Equal(path, Session.Error.Record.TargetObject);
    }

    [Theory]
    [InlineData("internalError")]
    [InlineData("serviceUnavailable")]
    [InlineData("dropConnection")]
    public void An_upload_is_retried_after_a_temporary_storage_error(string fault)
    {
        Session.Emulator.Inject(fault, "PutUpload");
        Assert.Equal(
            "SUCCEEDED", Session.Run<DFRemoteApp>("Add-DFRemoteApp", ("Path", Folder.File("shop.apk", "PK")), ("ProjectName", "Retail App"))
                .Single().Status);
        Assert.Empty(Session.Errors);
    }

    [Fact]
    public void An_upload_whose_file_cannot_be_sent_is_deleted()
    {
        Session.Emulator.Inject("internalError", "PutUpload", 100);
        Assert.Empty(Session.Run("Add-DFRemoteApp", ("Path", Folder.File("shop.apk", "PK")), ("ProjectName", "Retail App")));
        Assert.Equal("TransferFailed", Session.Error.Id);
        Assert.Contains("was deleted", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Equal(1, Session.Calls("DeleteUpload"));
    }

    [Fact]
    public void An_upload_that_cannot_be_deleted_is_named_in_the_error()
    {
        Session.Emulator.Inject("internalError", "PutUpload", 100);
        Session.Emulator.Inject("expiredToken", "DeleteUpload", 100);
        Session.Run("Add-DFRemoteApp", ("Path", Folder.File("shop.apk", "PK")), ("ProjectName", "Retail App"));
        var message = $"{Session.Error.Record}";
        Assert.Contains($"Remove-DFRemoteApp -AppArn {App("shop.apk").Arn}", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wait_that_times_out_names_the_upload()
    {
        Session = new CmdletSession(timeScale: 0.01);
        Session.Run("Add-DFRemoteApp", ("Path", Folder.File("shop.apk", "PK")), ("ProjectName", "Retail App"), ("TimeoutSeconds", 1));
        var (id, record) = Session.Error;
        Assert.Equal(("OperationTimeout", ErrorCategory.OperationTimeout), (id, record.CategoryInfo.Category));
        Assert.Contains($"After 0:01, the upload {App("shop.apk").Arn} is still PROCESSING.", $"{record}", StringComparison.Ordinal);
    }

    [Fact]
    public void Files_and_rows_can_be_piped_with_one_error_for_an_invalid_one()
    {
        var first = Folder.File("first.apk", "PK");
        var second = Folder.File("second.zip", "PK");
        var third = Folder.File("third.apk", "PK");
        var row = CmdletSession.Row(("FullName", third), ("Region", ""), ("ProfileName", ""));
        var apps = Session.Pipe<DFRemoteApp>([new FileInfo(first), second, row], "Add-DFRemoteApp", ("ProjectName", "Retail App"));
        Assert.Equal(["first.apk", "third.apk"], apps.Select(app => app.Name).Order());
        Assert.Equal(("InvalidArgument", second), (Session.Error.Id, Session.Error.Record.TargetObject));
        var data = Session.Run<DFRemoteApp>(
            "Add-DFRemoteApp", ("Path", second), ("ProjectName", "Retail App"), ("Type", "external_data"),
            ("ContentType", "application/zip"));
        Assert.Equal(
            ("EXTERNAL_DATA", "application/zip", "SUCCEEDED"), (data.Single().Type, data.Single().ContentType, data.Single().Status));
    }

    [Theory]
    [InlineData("zip")]
    [InlineData("application/")]
    [InlineData("application/zip\r\nX-Other: 1")]
    public void An_invalid_media_type_is_rejected_before_anything_is_sent(string contentType)
    {
        Session.Run("Add-DFRemoteApp", ("Path", Folder.File("a.apk", "PK")), ("ProjectName", "Retail App"), ("ContentType", contentType));
        Assert.Equal("ParameterArgumentValidationError", Session.Error.Id);
        Assert.Empty(Session.Emulator.Calls);
    }

    [Fact]
    public void An_unknown_type_is_rejected_by_the_service()
    {
        Session.Run("Add-DFRemoteApp", ("Path", Folder.File("a.apk", "PK")), ("ProjectName", "Retail App"), ("Type", "WATCH_APP"));
        Assert.Equal("ArgumentException", Session.Error.Id);
        Assert.Contains("WATCH_APP", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_name_must_identify_one_project()
    {
        var path = Folder.File("shop.apk", "PK");
        var twin = Session.Run<DFRemoteProject>("New-DFRemoteProject", ("Name", "Retail App")).Single();
        Session.Run("Add-DFRemoteApp", ("Path", path), ("ProjectName", "Retail App"));
        Assert.Equal(("NameAmbiguous", ErrorCategory.InvalidArgument), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Contains(twin.Arn!, $"{Session.Error.Record}", StringComparison.Ordinal);
        Session.Run("Add-DFRemoteApp", ("Path", path), ("ProjectName", "Retail*"));
        Assert.Equal("NameNotFound", Session.Error.Id);
        Assert.Contains("Device Farm project 'Retail*' wasn't found.", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Equal(0, Session.Calls("CreateUpload"));
    }

    [Fact]
    public void A_project_name_with_brackets_is_used_literally()
    {
        Session.Run("New-DFRemoteProject", ("Name", "[QA] *Shop*"));
        var app = Session.Run<DFRemoteApp>("Add-DFRemoteApp", ("Path", Folder.File("shop.apk", "PK")), ("ProjectName", "[QA] *Shop*"))
            .Single();
        Assert.Equal("[QA] *Shop*", Session.Pipe<DFRemoteProject>([app], "Get-DFRemoteProject").Single().Name);
    }

    [Fact]
    public void An_app_is_installed_on_every_running_session()
    {
        var app = App();
        var running = SessionOf("Release candidate");
        var row = CmdletSession.Row(("SessionArn", running.Arn), ("Region", ""), ("AppArn", "anything"));
        var ended = SessionOf("Overnight soak");
        var installed = Session.Pipe<DFRemoteApp>([running, ended, row], "Install-DFRemoteSessionApp", ("AppArn", app.Arn));
        Assert.Equal([app.Arn, app.Arn], installed.Select(one => one.Arn));
        Assert.Equal("ArgumentException", Session.Error.Id);
        Assert.Contains("The session is COMPLETED", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Equal(ended.Arn, $"{Session.Error.Record.TargetObject}");
    }

    [Theory]
    [InlineData("retail-2.4.0.ipa")]
    [InlineData("retail-2.5.0-broken.apk")]
    public void An_app_for_another_platform_is_rejected_by_the_service(string name)
    {
        Assert.Empty(Session.Run("Install-DFRemoteSessionApp", ("Arn", SessionOf("Release candidate").Arn), ("AppArn", App(name).Arn)));
        Assert.Equal(("ArgumentException", ErrorCategory.InvalidArgument), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
    }

    [Fact]
    public void Apps_are_removed_as_objects_arns_and_rows()
    {
        var (first, second, third) = (App("retail-2.4.0.apk"), App("retail-2.4.0.ipa"), App());
        var row = CmdletSession.Row(
            ("Name", third.Name), ("AppArn", third.Arn), ("ProjectArn", third.ProjectArn), ("Region", third.Region));
        Assert.Empty(Session.Pipe<object>([first, second.Arn!, row, first], "Remove-DFRemoteApp", ("Force", true), ("ThrottleLimit", 1)));
        Assert.Equal(("NotFoundException", first.Arn), (Session.Error.Id, Session.Error.Record.TargetObject));
        Assert.Equal(["retail-2.5.0-broken.apk"], Session.Run<DFRemoteApp>("Get-DFRemoteApp").Select(app => app.Name));
    }

    private DFRemoteApp App(string name = "banking-1.0.apk") => Session.Run<DFRemoteApp>("Get-DFRemoteApp", ("Name", name)).Single();
}
