using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>Adds targets, policies, and scheduled actions to a store. The IDs are the same each time the emulator starts.</summary>
internal sealed class DemoBuilder(ScalingStore store, DateTimeOffset now, IReadOnlyList<IScalableResources> resources)
{
    private static readonly TimeSpan Age = TimeSpan.FromDays(20);

    private ScalingStore _store = store;
    private IScalableResources _kind = resources[0];
    private EmulatedTarget _target = null!;

    /// <summary>Adds a target. If the fleet or pool doesn't exist, no target is added.</summary>
    public void Add(string name, string serviceNamespace, int minimum, int maximum, Action<DemoBuilder> fill)
    {
        _kind = resources.Of(serviceNamespace);
        if (_kind.FindKey(_store.Region, name, now) is not { } key)
            return;
        var id = $"scaling {_store.Region} {serviceNamespace} {name}";
        _target = new EmulatedTarget
        {
            Namespace = serviceNamespace,
            ResourceId = _kind.Kind.ResourceId(key),
            Id = ShortIds.Fixed(id, 32),
            GroupId = Identity.FixedId(id),
            MinCapacity = minimum,
            MaxCapacity = maximum,
            Created = now - Age,
            Order = _store.Created + 1,
            Suspended = TargetOperations.NotSuspended,
        };
        _store = (_store with { Created = _target.Order }).With(_target);
        fill(this);
        _store = _store.With(_target);
    }

    public void Tracking(string name, double goal, int? outCooldown, int? inCooldown) =>
        _target = _target.With(Policy(name, PolicyTypeValues.TargetTrackingScaling) with
        {
            TargetTrackingScalingPolicyConfiguration = new TargetTrackingScalingPolicyConfiguration
            {
                TargetValue = goal,
                PredefinedMetricSpecification = new PredefinedMetricSpecification { PredefinedMetricType = _kind.Kind.Metric },
                ScaleOutCooldown = outCooldown,
                ScaleInCooldown = inCooldown,
                // Otherwise, the policy would remove the instances that a user adds to a demo fleet.
                DisableScaleIn = true,
            },
        });

    public void Step(string name, int adjustment, double? lower, double? upper, int cooldown) =>
        _target = _target.With(Policy(name, PolicyTypeValues.StepScaling) with
        {
            StepScalingPolicyConfiguration = new StepScalingPolicyConfiguration
            {
                AdjustmentType = AdjustmentTypeValues.ChangeInCapacity,
                StepAdjustments =
                [
                    new StepAdjustment
                    {
                        MetricIntervalLowerBound = lower, MetricIntervalUpperBound = upper, ScalingAdjustment = adjustment,
                    },
                ],
                Cooldown = cooldown,
                MetricAggregationType = MetricAggregationTypeValues.Average,
            },
        });

    /// <summary>
    /// Adds a scheduled action, and an activity for the last run of this action. If the target has no later activity, the method also sets
    /// the limits of the target to the limits of the action.
    /// </summary>
    public void Action(string name, string schedule, string zone, int minimum, int maximum)
    {
        var action = new ScheduledAction
        {
            ScheduledActionName = name,
            ScheduledActionARN = Names.Action(_store.Region, _target, name),
            ServiceNamespace = _target.Namespace,
            ResourceId = _target.ResourceId,
            ScalableDimension = _kind.Kind.Dimension,
            Schedule = schedule,
            Timezone = zone,
            ScalableTargetAction = new ScalableTargetAction { MinCapacity = minimum, MaxCapacity = maximum },
            CreationTime = now - Age,
        };
        _target = _target.With(ScalingLifecycle.Schedule(action, now));
        // The last run might have been several days ago, because some actions don't run on weekends.
        DateTimeOffset? last = null;
        for (var run = ScalingLifecycle.Schedule(action, now.AddDays(-4)); run.NextAt <= now;
            run = ScalingLifecycle.Schedule(action, run.NextAt.Value))
            last = run.NextAt;
        if (last is not { } at)
            return;
        if (!_store.Activities.Exists(activity => activity.ResourceId == _target.ResourceId && activity.Started > at))
            _target = _target with { MinCapacity = minimum, MaxCapacity = maximum };
        _store = _store.AddLimits(_target, action, failure: null, at);
    }

    /// <summary>Adds an activity for a capacity change that a policy made.</summary>
    public void Scaled(int capacity, DateTimeOffset at, bool isOut)
    {
        _store = _store.AddChange(_target, capacity, Cause(isOut ? 0 : 1), at, at.AddMinutes(2));
        _target = isOut ? _target with { ScaledOutAt = at } : _target with { ScaledInAt = at };
    }

    /// <summary>Adds an activity that records that a policy couldn't reduce the capacity below the minimum.</summary>
    public void AtMinimum(DateTimeOffset at)
    {
        var reason = new NotScaledReason { Code = NotScaledCodes.AtMinimum, MinCapacity = _target.MinCapacity };
        _store = _store.AddNotScaled(_target, reason, Cause(1), at);
        _target = _target with { NotScaled = reason.Code };
    }

    public ScalingStore Finish() => _store with
    {
        Activities =
        [
            .. _store.Activities.OrderBy(activity => activity.Started).Select((activity, index) =>
                activity with { Id = Identity.FixedId($"activity {_store.Region} {index}") }),
        ],
    };

    private string Cause(int alarm) => EmulatedScalingMessages.AlarmTriggered(
        _target.Tracking?.Alarms?[alarm].AlarmName, _target.Tracking?.PolicyName);

    private ScalingPolicy Policy(string name, string type) => PolicyOperations.Create(
        _target, name, type, _kind.Kind.Dimension, _store.Region, now - Age,
        side => Identity.FixedId($"alarm {_store.Region} {_target.Key} {name} {side}"));
}
