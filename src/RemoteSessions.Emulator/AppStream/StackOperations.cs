using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.AppStream.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Creates, updates, describes, and deletes stacks.</summary>
internal sealed class StackOperations(AppStreamService service)
{
    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(AppStreamOperations.CreateStack, StackModel.Check, input => $"stack/{input.Name}", Create),
        service.Handle(AppStreamOperations.UpdateStack, StackModel.Check, input => $"stack/{input.Name}", Update),
        service.Handle(AppStreamOperations.DescribeStacks, AppStreamInputs.Check, input => Names.First("stack", input.Names), Describe),
        service.Handle(AppStreamOperations.DeleteStack, AppStreamInputs.Check, input => $"stack/{input.Name}", Delete),
    ];

    private CreateStackResult Create(CreateStackRequest input, StoreCall<AppStreamStore> call)
    {
        var store = call.Store;
        if (store.Stacks.ContainsKey(input.Name!))
            throw AppStreamErrors.Exists("stack", input.Name!);
        StackModel.CheckCombinations(input.UserSettings);
        if (store.Stacks.Count >= service.Settings.StackQuota + DemoData.ExtraFleets(store.Region, service.Settings))
            throw AppStreamErrors.OverQuota("stacks");
        var stack = new Stack
        {
            Arn = Names.Stack(store.Region, input.Name!),
            Name = input.Name,
            Description = input.Description,
            DisplayName = input.DisplayName,
            CreatedTime = service.Clock.GetUtcNow(),
            StorageConnectors = input.StorageConnectors,
            RedirectURL = input.RedirectURL,
            FeedbackURL = input.FeedbackURL,
            UserSettings = StackSettings.Users(input.UserSettings),
            ApplicationSettings = StackSettings.Application(input.ApplicationSettings, store.Region),
            AccessEndpoints = input.AccessEndpoints,
            EmbedHostDomains = input.EmbedHostDomains,
            StreamingExperienceSettings = input.StreamingExperienceSettings,
            ContentRedirection = input.ContentRedirection,
            AgentAccessConfig = input.AgentAccessConfig,
        };
        StackModel.CheckSignIn(stack.UserSettings);
        call.Store = store.With(stack).WithTags(stack.Arn, input.Tags);
        return new CreateStackResult { Stack = stack };
    }

    private static UpdateStackResult Update(UpdateStackRequest input, StoreCall<AppStreamStore> call)
    {
        var stack = StackUpdate.Apply(input, call.Store.Stack(input.Name!), call.Store.Region);
        call.Store = call.Store.With(stack);
        return new UpdateStackResult { Stack = stack };
    }

    private DescribeStacksResult Describe(DescribeStacksRequest input, StoreCall<AppStreamStore> call)
    {
        var stacks = call.Store.Stacks.Named(input.Names, "stack");
        var (page, next) = service.Page(
            call, stacks, stack => stack.Name!, input.NextToken, $"stacks {string.Join(' ', input.Names ?? [])}");
        return new DescribeStacksResult { Stacks = page, NextToken = next };
    }

    private static EmptyResponse Delete(DeleteStackRequest input, StoreCall<AppStreamStore> call)
    {
        var name = call.Store.Stack(input.Name!).Name!;
        if (call.Store.FleetOfStack.ContainsKey(name))
        {
            throw AppStreamErrors.InUse(EmulatedAppStreamMessages.StackHasFleets(name));
        }

        call.Store = call.Store.WithoutStack(name);
        return new EmptyResponse();
    }
}
