using RemoteSessions.DeviceFarm;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests that keys, tokens, endpoints, and presigned URLs appear only in the output stream.</summary>
public sealed class SecretLeakTests : CmdletTest
{
    [Fact]
    public void No_secret_appears_in_messages_after_success_or_failure()
    {
        var folder = Owned(new TemporaryFolder());
        var running = SessionOf("Release candidate");
        var artifact = Session.Run<DFRemoteSessionArtifact>(
            "Get-DFRemoteSessionArtifact", ("Arn", SessionOf("Checkout smoke test").Arn))[0];
        string[] secrets =
        [
            Session.Emulator.Keys.SecretAccessKey, running.RemoteDriverEndpoint!, running.InteractiveEndpoint!,
            running.RemoteDriverEndpoint!.Split('/')[^1], "X-Amz-Signature", artifact.Url!, "X-Amz-Credential",
        ];

        void Check(string command, params (string Name, object? Value)[] parameters)
        {
            Session.Run(command, [.. parameters, ("Verbose", true), ("Debug", true)]);
            Assert.DoesNotContain(Session.Texts, text => Array.Exists(secrets, secret => text.Contains(secret, StringComparison.Ordinal)));
        }

        Check("New-DFRemoteSession", ("DeviceArn", Device().Arn), ("ProjectName", "Retail App"), ("Wait", true));
        Check("Connect-DFRemoteSession", ("Arn", running.Arn), ("NoBrowser", true), ("PassThru", true));
        Check("Add-DFRemoteApp", ("Path", folder.File("a.apk", "PK and more")), ("ProjectName", "Retail App"));
        Check("Save-DFRemoteSessionArtifact", ("Arn", artifact.SessionArn), ("Destination", folder.Path));
        foreach (var fault in new[] { "dropConnection", "internalError", "htmlError" })
        {
            Session.Emulator.Inject(fault, "PutUpload", 4);
            Check("Add-DFRemoteApp", ("Path", folder.File("b.apk", "PK")), ("ProjectName", "Retail App"));
            Assert.Equal("TransferFailed", Session.Error.Id);
        }

        Session.Emulator.Inject("internalError", "GetArtifact", 4);
        Check("Save-DFRemoteSessionArtifact", ("Artifact", artifact), ("Destination", folder.Path), ("Force", true));
        Assert.Equal("TransferFailed", Session.Error.Id);
        Session.Emulator.Inject("throttle", "ListProjects", 2);
        Check("Get-DFRemoteProject");
    }
}
