using RemoteSessions.Tests.Cmdlets.Identity;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Objects that were read elsewhere, and connection parameters in $PSDefaultParameterValues.</summary>
public sealed class PresetOriginTests(Samples theirs) : OriginTest(theirs)
{
    [Theory]
    [MemberData(nameof(Commands))]
    public void Defaults_of_PSDefaultParameterValues_do_not_move_it(string command)
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
