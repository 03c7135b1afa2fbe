using RemoteSessions.Tests.Cmdlets.Identity;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Tests that the connection parameters in $PSDefaultParameterValues don't apply to objects that were read with a different connection.
/// </summary>
public sealed class PresetOriginTests(Samples theirs) : OriginTest(theirs)
{
    [Theory]
    [MemberData(nameof(Commands))]
    public void PSDefaultParameterValues_do_not_redirect_a_piped_object(string command)
    {
        Preset(new()
        {
            ["*:Region"] = "eu-west-1",
            ["*:EndpointUrl"] = Ours.Emulator.EndpointUrl.AbsoluteUri,
            ["*-AS*:Credential"] = Ours.Credential,
            ["*-*Wks*:Credential"] = Ours.Credential,
            ["*-*Remote*:ProfileName"] = "nobody",
        });
        AssertActsWhereItWasRead(command);
    }
}
