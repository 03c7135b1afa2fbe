namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests Ctrl+C while a command waits for a service that never responds: the prompt must return within a second.</summary>
public sealed class StopTests(Xunit.Abstractions.ITestOutputHelper output) : StopTest
{
    public static TheoryData<string, Situation> Commands => Of(All());

    [Fact]
    public void Every_command_that_sends_requests_is_tested_in_every_position()
    {
        var tested = Commands.Select(row => ((string)row[0], (Situation)row[1])).ToList();
        var names = EveryCommand().Select(NameOf).ToList();
        // These commands send no requests.
        Assert.Equal(
            [
                "Clear-RemoteSessionDefault", "Get-RemoteSessionDefault", "Get-RemoteSessionEmulator", "Save-RemoteSessionEmulator",
                "Set-RemoteSessionDefault",
                "Start-RemoteSessionEmulator", "Stop-RemoteSessionEmulator",
            ],
            names.Except(tested.Select(test => test.Item1)).Order(StringComparer.Ordinal));
        // Commands with pipeline input are also tested in a pipeline that Select-Object stops when it has received enough objects.
        var taking = EveryCommand().Where(TakesInput).Select(NameOf).Intersect(tested.Select(test => test.Item1));
        Assert.Empty(taking.Except(tested.Where(test => test.Item2 == Situation.AfterSelect).Select(test => test.Item1)));
        output.WriteLine($"{tested.Count} combinations");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_that_waits_for_a_service_stops_within_a_second(string command, Situation situation)
    {
        Stub(_ => async (_, stopping) =>
        {
            Begun.Set();
            await Task.Delay(Timeout.Infinite, stopping);
            return false;
        });
        EndsInTime(command, situation);
    }
}
