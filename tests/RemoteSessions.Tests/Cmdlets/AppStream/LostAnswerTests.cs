using RemoteSessions.Provisioning;
using RemoteSessions.Wire;

namespace RemoteSessions.Tests.Cmdlets.AppStream;

/// <summary>What is known of a create whose answer was lost.</summary>
public sealed class LostAnswerTests
{
    private static readonly DateTime Asked = new(2025, 11, 1, 12, 0, 0, DateTimeKind.Local);
    private static readonly AwsServiceException Lost = new(new ServiceError("OutcomeUnknown", "The connection broke."));

    [Theory]
    [InlineData(0)]
    [InlineData(-4)]
    [InlineData(60)]
    public async Task What_was_made_since_is_the_answer(int minutes) =>
        Assert.Equal("there", await Look("there", Asked.AddMinutes(minutes)));

    [Theory]
    [InlineData(-6)]
    [InlineData(null)]
    public async Task What_was_there_before_is_not(int? minutes) => Assert.Equal(
        "The connection broke. Something of that name was there before.",
        (await Assert.ThrowsAsync<AwsServiceException>(() => Look("there", minutes is null ? null : Asked.AddMinutes(minutes.Value)))).Error.Message);

    [Fact]
    public async Task Where_nothing_is_there_nothing_was_made()
    {
        var failure = await Assert.ThrowsAsync<AwsServiceException>(() => LostAnswer.LookAsync<string>(
            Lost, Asked, () => throw new AwsServiceException(new ServiceError("ResourceNotFoundException", "None.")), _ => null));
        Assert.Equal(Lost.Error with { Message = "The connection broke. Nothing of that name is there, so nothing was made." }, failure.Error);
    }

    [Fact]
    public async Task Where_nobody_can_look_that_is_the_failure() => await Assert.ThrowsAsync<TimeoutException>(
        () => LostAnswer.LookAsync<string>(Lost, Asked, () => throw new TimeoutException(), _ => null));

    private static Task<string> Look(string found, DateTime? created) => LostAnswer.LookAsync(Lost, Asked, () => Task.FromResult(found), _ => created);
}
