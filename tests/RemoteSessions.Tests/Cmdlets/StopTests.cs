namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Ctrl+C while a command waits for a service that never answers: the prompt is back within a second.</summary>
public sealed class StopTests : StopTest
{
    public static TheoryData<string, Place> Commands => Of(All());

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_that_waits_for_a_service_ends_within_a_second(string command, Place place)
    {
        Stub(_ => async (_, stopping) =>
        {
            Begun.Set();
            await Task.Delay(Timeout.Infinite, stopping);
            return false;
        });
        EndsInTime(command, place);
    }
}
