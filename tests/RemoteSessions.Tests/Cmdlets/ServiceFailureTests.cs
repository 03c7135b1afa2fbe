using System.Management.Automation;
using System.Net;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests failures that occur between the module and the service.</summary>
public sealed class ServiceFailureTests : CmdletTest
{
    [Theory]
    [InlineData("throttle")]
    [InlineData("internalError")]
    [InlineData("serviceUnavailable")]
    [InlineData("dropConnection")]
    [InlineData("loseAnswer")]
    [InlineData("cutBody")]
    [InlineData("htmlError")]
    public void A_read_succeeds_after_one_temporary_failure(string fault)
    {
        Session.Emulator.Inject(fault, "ListProjects");
        Assert.Equal(2, Session.Run("Get-DFRemoteProject").Count);
        Assert.Empty(Session.Errors);
        Assert.Equal(2, Session.Calls("ListProjects"));
    }

    [Theory]
    [InlineData("throttle", 9, "ThrottlingException", ErrorCategory.LimitsExceeded, "Specify a lower -ThrottleLimit")]
    [InlineData("expiredToken", 1, "ExpiredTokenException", ErrorCategory.AuthenticationError, "Get new credentials")]
    [InlineData("htmlError", 9, "UnreadableResponse", ErrorCategory.ProtocolError, "HTTP 502, text/html")]
    [InlineData("hugeBody", 1, "ResponseTooLarge", ErrorCategory.ProtocolError, "32 MiB")]
    [InlineData("dropConnection", 9, "ConnectionError", ErrorCategory.ConnectionError, "127.0.0.1")]
    public void A_persistent_failure_is_an_error_that_says_what_to_do(
        string fault, int count, string id, ErrorCategory category, string advice)
    {
        Session.Emulator.Inject(fault, "ListProjects", count);
        Assert.Empty(Session.Run("Get-DFRemoteProject"));
        Assert.Equal((id, category), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Contains(advice, $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NotFoundException", ErrorCategory.ObjectNotFound)]
    [InlineData("ArgumentException", ErrorCategory.InvalidArgument)]
    [InlineData("ValidationException", ErrorCategory.InvalidArgument)]
    [InlineData("LimitExceededException", ErrorCategory.LimitsExceeded)]
    [InlineData("ServiceAccountException", ErrorCategory.PermissionDenied)]
    [InlineData("AccessDeniedException", ErrorCategory.PermissionDenied)]
    [InlineData("UnrecognizedClientException", ErrorCategory.AuthenticationError)]
    [InlineData("SomethingNewException", ErrorCategory.NotSpecified)]
    public void An_error_of_the_service_keeps_its_type_message_request_and_item(string type, ErrorCategory category)
    {
        var server = Stub(_ => StubServer.Error(type, 400, "In the service's own words."));
        Session.Run("Connect-DFRemoteSession", ("Arn", UnknownSession), ("NoBrowser", true));
        var (id, record) = Session.Error;
        Assert.Equal((type, category), (id, record.CategoryInfo.Category));
        Assert.Equal(UnknownSession, $"{record.TargetObject}");
        foreach (var part in new[]
            { UnknownSession, "In the service's own words.", type, "request ID request-1" })
            Assert.Contains(part, $"{record}", StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void An_unknown_status_passes_through()
    {
        var arn = SessionOf("Release candidate").Arn;
        Session.Emulator.Inject("unknownStatus", "GetRemoteAccessSession");
        Assert.Equal("HIBERNATING", Session.Run<DFRemoteSession>("Get-DFRemoteSession", ("Arn", arn)).Single().Status);
    }

    [Fact]
    public void A_wrong_secret_is_an_error_that_does_not_show_it()
    {
        var wrong = new PSCredential(Session.Emulator.Keys.AccessKeyId, new NetworkCredential("", "geheim-geheim").SecurePassword);
        Session.Run("Get-DFRemoteProject", ("Credential", wrong), ("Verbose", true));
        Assert.Equal(
            ("InvalidSignatureException", ErrorCategory.AuthenticationError),
            (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Contains("Check the secret access key and the clock of this computer", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.DoesNotContain(Session.Texts, text => text.Contains("geheim", StringComparison.Ordinal));
        Assert.Equal(2, Session.Run("Get-DFRemoteProject").Count);
    }

    [Fact]
    public void A_list_with_a_repeated_token_ends_after_its_items()
    {
        Session.Emulator.Inject("repeatedToken", "ListDevices", 9);
        var devices = Session.Run<DFRemoteDevice>("Get-DFRemoteDevice");
        Assert.Equal(("RepeatedPageToken", ErrorCategory.ProtocolError), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Equal(10, devices.Count);
        Assert.Equal(2, Session.Calls("ListDevices"));
    }

    [Theory]
    [InlineData("loseAnswer")]
    [InlineData("cutBody")]
    [InlineData("dropConnection")]
    [InlineData("internalError")]
    [InlineData("htmlError")]
    public void A_create_with_an_unknown_outcome_is_not_retried(string fault)
    {
        var (project, device) = (Project(), Device());
        Session.Emulator.Inject(fault, "CreateRemoteAccessSession");
        Session.Pipe<DFRemoteSession>([device], "New-DFRemoteSession", ("ProjectArn", project.Arn));
        Assert.Equal(("OutcomeUnknown", ErrorCategory.ConnectionError), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Equal(1, Session.Calls("CreateRemoteAccessSession"));
        Assert.Equal(device.Arn, $"{Session.Error.Record.TargetObject}");
    }

    [Fact]
    public void A_throttled_create_is_retried()
    {
        var (project, device) = (Project(), Device());
        Session.Emulator.Inject("throttle", "CreateRemoteAccessSession");
        Assert.Single(Session.Pipe<DFRemoteSession>([device], "New-DFRemoteSession", ("ProjectArn", project.Arn)));
        Assert.Equal(2, Session.Calls("CreateRemoteAccessSession"));
    }

    [Fact]
    public void A_deleted_resource_writes_one_error_and_the_others_continue()
    {
        var arns = Session.Run<DFRemoteSession>("Get-DFRemoteSession").Select(session => session.Arn!).ToList();
        arns.Insert(2, UnknownSession);
        var stopped = Session.Pipe<DFRemoteSession>(arns, "Stop-DFRemoteSession", ("PassThru", true), ("Force", true));
        Assert.Equal("NotFoundException", Session.Error.Id);
        Assert.Equal(UnknownSession, $"{Session.Error.Record.TargetObject}");
        Assert.Equal(arns.Except([UnknownSession]).Order(), stopped.Select(session => session.Arn).Order());
    }

    [Fact]
    public void A_deleted_project_affects_only_its_own_sessions()
    {
        Session.Emulator.Inject("vanish", "ListRemoteAccessSessions");
        Session.Pipe<DFRemoteSession>(Session.Run<DFRemoteProject>("Get-DFRemoteProject"), "Get-DFRemoteSession");
        Assert.Equal("NotFoundException", Session.Error.Id);
        Assert.Single(Session.Run<DFRemoteProject>("Get-DFRemoteProject"));
    }
}
